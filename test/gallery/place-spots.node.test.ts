import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeSpots, TARGET } from '../../src/gallery/spots/place-spots'

const tags = fc.array(
  fc.record({
    product: fc.constant('p'),
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { maxLength: 60 },
)
const space = fc.record({
  width: fc.integer({ min: 60, max: 1600 }),
  height: fc.integer({ min: 60, max: 1600 }),
  ratio: fc.oneof(fc.constant(0), fc.double({ min: 0.2, max: 5, noNaN: true })),
  below: fc.constantFrom(0, 52),
})

describe('dots on a photo', () => {
  it('never cover each other, never leave the picture, and stand for each tag at most once', () => {
    fc.assert(
      fc.property(tags, space, (given, box) => {
        const spots = placeSpots(given, box)
        const stood = spots.flatMap((spot) => spot.tags)
        expect(new Set(stood).size).toBe(stood.length)
        const wrong = spots.filter(
          (spot, at) =>
            spot.x < TARGET / 2 ||
            spot.x > box.width - TARGET / 2 ||
            spot.y < TARGET / 2 ||
            spot.y > box.height - TARGET / 2 ||
            spots.slice(at + 1).some(({ x, y }) => Math.max(Math.abs(spot.x - x), Math.abs(spot.y - y)) < TARGET),
        )
        expect(wrong).toEqual([])
      }),
    )
  })

  it('stand for all tags of a picture that is not cut', () => {
    fc.assert(
      fc.property(tags, space, (given, box) => {
        const spots = placeSpots(given, { ...box, ratio: 0 })
        expect(spots.flatMap((spot) => spot.tags).length).toBe(given.length)
      }),
    )
  })

  it('lie beside buttons wherever there is room for that', () => {
    const room = { width: 300, height: 400, ratio: 0, below: 0 }
    const button = fc.record({ x: fc.integer({ min: -128, max: 128 }), y: fc.integer({ min: -178, max: 178 }) })
    fc.assert(
      fc.property(tags, fc.array(button, { minLength: 1, maxLength: 2 }), (given, taken) => {
        const spots = placeSpots(given, { ...room, taken })
        expect(spots.flatMap((spot) => spot.tags).length).toBe(given.length)
        const covered = spots.filter((spot) =>
          taken.some(({ x, y }) => Math.max(Math.abs(spot.x - 150 - x), Math.abs(spot.y - 200 - y)) < TARGET - 1),
        )
        expect(covered).toEqual([])
      }),
    )
  })

  it('follow the picture where it is cut, and leave out what was cut off', () => {
    const given = [
      { product: 'left', x: 0.1, y: 0.5 },
      { product: 'middle', x: 0.5, y: 0.5 },
    ]
    const spots = placeSpots(given, { width: 200, height: 200, ratio: 2, below: 0 })
    expect(spots).toEqual([{ x: 100, y: 100, tags: [1] }])
  })
})

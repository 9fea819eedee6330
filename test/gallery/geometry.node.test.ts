import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Arrange, grid, type Measures } from '../../src/gallery/geometry'
import { carousel } from '../../src/gallery/layouts/carousel'
import { justified } from '../../src/gallery/layouts/justified'
import { masonry } from '../../src/gallery/layouts/masonry'

const measures = fc.record({
  width: fc.integer({ min: 80, max: 4000 }),
  tile: fc.integer({ min: 60, max: 500 }),
  gap: fc.integer({ min: 0, max: 60 }),
  caption: fc.integer({ min: 0, max: 200 }),
  ratio: fc.double({ min: 0.3, max: 3, noNaN: true }),
})
/** Shapes of all kinds, and now and then a picture whose size nobody knows. */
const shape = (index: number) => [0, 0.2, 0.66, 1, 1.5, 4][(index * 7) % 6]!
const layouts: Record<string, { arrange: Arrange; axis: 'x' | 'y' }> = {
  grid: { arrange: grid, axis: 'y' },
  masonry: { arrange: masonry, axis: 'y' },
  justified: { arrange: justified, axis: 'y' },
  carousel: { arrange: carousel, axis: 'x' },
}

describe.each(Object.entries(layouts))('the %s', (_name, { arrange, axis }) => {
  const side = axis === 'x' ? 'width' : 'height'
  const boxes = (count: number, m: Measures) => {
    const geometry = arrange(count, m, shape)
    return { geometry, all: Array.from({ length: count }, (_, index) => geometry.box(index)) }
  }

  it('never lets tiles cover each other or stick out of its length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), measures, (count, m) => {
        const { geometry, all } = boxes(count, m)
        for (const box of all) {
          if (axis === 'y') expect(box.x + box.width).toBeLessThanOrEqual(m.width + 0.01)
          expect(box[axis] + box[side]).toBeLessThanOrEqual(geometry.length + 0.01)
          expect(box.x).toBeGreaterThanOrEqual(0)
        }
        const covering = all.flatMap((a, at) =>
          all.slice(at + 1).filter((b) => {
            const beside = a.x + a.width <= b.x + 0.01 || b.x + b.width <= a.x + 0.01
            return !beside && a.y + a.height > b.y + 0.01 && b.y + b.height > a.y + 0.01
          }),
        )
        expect(covering).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('names every tile that touches what is asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        measures,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, m, at) => {
          const { geometry, all } = boxes(count, m)
          const from = geometry.length * at
          const to = Math.min(geometry.length, from + 800)
          const [first, behind] = geometry.range(from, to)
          all.forEach((box, index) => {
            const touches = box[axis] < to && box[axis] + box[side] > from
            if (touches) expect(index >= first && index < behind).toBe(true)
          })
        },
      ),
      { numRuns: 200 },
    )
  })

  it('says where the tiles before one end, and never hides one behind it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), measures, (count, m) => {
        const { geometry, all } = boxes(count, m)
        const [first] = geometry.range(geometry.length * 0.4, geometry.length)
        if (first >= count) return
        const end = geometry.before(first)
        expect(geometry.before(0)).toBe(0)
        for (const box of all.slice(0, first)) expect(box[axis]).toBeLessThanOrEqual(end + 0.01)
      }),
      { numRuns: 200 },
    )
  })

  it('is empty for no tiles', () => {
    const geometry = arrange(0, { width: 400, tile: 150, gap: 10, caption: 50, ratio: 1 }, () => 1)
    expect(geometry.length).toBe(0)
    expect(geometry.range(0, 800)).toEqual([0, 0])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitWithin } from '../../src/gallery/lightbox/fit-within'
import { pan, UNZOOMED, zoomTo } from '../../src/gallery/lightbox/zoom'

const size = fc.record({ width: fc.integer({ min: 50, max: 2000 }), height: fc.integer({ min: 50, max: 2000 }) })
const point = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) })

describe('an enlarged picture', () => {
  it('never leaves a gap that it could fill, whatever is done to it', () => {
    const step = fc.record({ scale: fc.double({ min: 0.1, max: 9, noNaN: true }), at: point, by: point })
    fc.assert(
      fc.property(size, size, fc.array(step, { maxLength: 8 }), (natural, box, steps) => {
        const picture = fitWithin(natural, box)
        let zoom = UNZOOMED
        for (const { scale, at, by } of steps) zoom = pan(zoomTo(zoom, scale, at, picture, box), by, picture, box)
        expect(zoom.scale).toBeGreaterThanOrEqual(1)
        expect(zoom.scale).toBeLessThanOrEqual(5)
        const slackX = Math.max(0, (picture.width * zoom.scale - box.width) / 2)
        const slackY = Math.max(0, (picture.height * zoom.scale - box.height) / 2)
        expect(Math.abs(zoom.x)).toBeLessThanOrEqual(slackX + 1e-6)
        expect(Math.abs(zoom.y)).toBeLessThanOrEqual(slackY + 1e-6)
      }),
    )
  })

  it('keeps what lies under the finger where it is', () => {
    const picture = { width: 400, height: 400 }
    const zoom = zoomTo(UNZOOMED, 2, { x: 50, y: -30 }, picture, picture)
    expect(zoom).toEqual({ scale: 2, x: -50, y: 30 })
  })
})

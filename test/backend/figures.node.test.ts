import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attributionWeights, chainWeights, splitMinor, structuralVirality } from '../../src/backend/index'
import { shapeOf } from '../../src/backend/reports/virality'
import { createRandom } from '../faults/random'

const HOUR_MS = 3_600_000
const MODELS = ['first', 'last', 'linear', 'time-decay', 'position'] as const
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe('attributionWeights', () => {
  // Four arrivals, the last one a week before the order, each a week after the one before.
  const times = [0, 1, 2, 3].map((week) => week * 168 * HOUR_MS)
  const ordered = 4 * 168 * HOUR_MS
  test.each<[(typeof MODELS)[number], number[]]>([
    ['first', [1, 0, 0, 0]],
    ['last', [0, 0, 0, 1]],
    ['linear', [0.25, 0.25, 0.25, 0.25]],
    ['position', [0.4, 0.1, 0.1, 0.4]],
    ['time-decay', [1 / 15, 2 / 15, 4 / 15, 8 / 15]],
  ])('%s shares among four arrivals', (model, expected) => {
    for (const [i, weight] of attributionWeights(model, times, ordered).entries())
      expect(weight).toBeCloseTo(expected[i] ?? Number.NaN, 12)
  })

  test('the first and the last are so by time, in whatever order the arrivals stand', () => {
    expect(attributionWeights('first', [30, 10, 20], 40)).toEqual([0, 1, 0])
    expect(attributionWeights('last', [30, 10, 20], 40)).toEqual([1, 0, 0])
    expect(attributionWeights('position', [30, 10, 20], 40)).toEqual([0.4, 0.4, 0.2])
    expect(attributionWeights('position', [5, 5, 5], 40)).toEqual([0.4, 0.2, 0.4])
  })

  test.each(MODELS)('%s refuses times that are no finite numbers, which would give parts that sum to none', (model) => {
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(() => attributionWeights(model, [wrong], 1)).toThrow('times must be finite numbers')
      expect(() => attributionWeights(model, [0], wrong)).toThrow(RangeError)
    }
  })

  test('position gives two arrivals half each, and one everything', () => {
    expect(attributionWeights('position', [0, 1], 2)).toEqual([0.5, 0.5])
    for (const model of MODELS) expect(attributionWeights(model, [0], 1)).toEqual([1])
  })

  test('a half-life is what it says', () => {
    const [older = 0, younger = 0] = attributionWeights('time-decay', [0, 5 * HOUR_MS], 9 * HOUR_MS, {
      halfLifeHours: 5,
    })
    expect(older / younger).toBeCloseTo(0.5, 12)
    expect(() => attributionWeights('time-decay', [0], 1, { halfLifeHours: 0 })).toThrow(RangeError)
  })

  test('what came after the order has no part, beyond the minutes by which clocks are set right', () => {
    const minute = 60_000
    for (const model of MODELS) {
      expect(attributionWeights(model, [0, 10 * minute], minute)).toEqual([1, 0])
      expect(attributionWeights(model, [6 * minute], minute)).toEqual([1])
      expect(attributionWeights(model, [6 * minute + 1], minute)).toEqual([1])
    }
    expect(attributionWeights('position', [0, 1, 2, 3, 99 * minute], 4)).toEqual([0.4, 0.1, 0.1, 0.4, 0])
    expect(attributionWeights('last', [0, 5 * minute, 9 * minute], minute)).toEqual([0, 1, 0])
    expect(() => attributionWeights('best' as 'last', [], 0)).toThrow('unknown model "best"')
  })

  test('whatever the times, the weights are shares of one', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(
        fc.constantFrom(...MODELS),
        moments,
        fc.double({ min: 0.01, max: 1e5, noNaN: true }),
        (model, list, halfLifeHours) => {
          const weights = attributionWeights(
            model,
            [...list].sort((a, b) => a - b),
            4e12,
            { halfLifeHours },
          )
          expect(weights.every((weight) => weight >= 0)).toBe(true)
          expect(sum(weights)).toBeCloseTo(1, 9)
        },
      ),
    )
    for (const model of MODELS) expect(attributionWeights(model, [], 0)).toEqual([])
  })
})

test('along a chain: all to the leaf, the same to each, or half as much for each hop up', () => {
  expect(chainWeights('leaf', 3)).toEqual([0, 0, 1])
  expect(chainWeights('equal', 4)).toEqual([0.25, 0.25, 0.25, 0.25])
  expect(chainWeights('decay', 3).map((weight) => Math.round(weight * 7))).toEqual([1, 2, 4])
  for (const length of [-1, 1.5, Number.NaN]) expect(() => chainWeights('equal', length)).toThrow(RangeError)
  // @ts-expect-error there is no such rule
  expect(() => chainWeights('root', 3)).toThrow('unknown rule "root"')
})

test('the shape of trees is the same to the last digit, in whatever order the database gives the shares', () => {
  const { below } = createRandom(7)
  const forest = Array.from({ length: 400 }, (_, i) => ({
    id: `s${i}`,
    parent: below(9) && i ? `s${below(i)}` : null,
    depth: 1,
  }))
  // A ring, which only forged parents make, with a share below it.
  const ring = ['x', 'y', 'z', 'x'].map((parent, i) => ({ id: 'yzxw'.charAt(i), parent, depth: 1 }))
  const rows = [...forest, ...ring]
  const orders = Array.from({ length: 20 }, (_, turn) => [...rows.slice(turn * 20), ...rows.slice(0, turn * 20)])
  const shapes = [...orders, [...rows].reverse()].map((order) => JSON.stringify(shapeOf(order)))
  expect(new Set(shapes).size).toBe(1)
})

describe('splitMinor', () => {
  test('gives what is left to those who lost most, then to the earlier', () => {
    expect(splitMinor(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(splitMinor(10, [0.55, 0.45])).toEqual([6, 4])
    expect(splitMinor(1, [1, 3])).toEqual([0, 1])
    expect(splitMinor(-5, [1, 1])).toEqual([-3, -2])
    expect(splitMinor(0, [1, 0])).toEqual([0, 0])
    // Products of such numbers are too large for a float.
    expect(splitMinor(1001, [1e308])).toEqual([1001])
    expect(splitMinor(1001, [5e307, 5e307, 1])).toEqual([501, 500, 0])
    expect(splitMinor(-Number.MAX_SAFE_INTEGER, [1e300, 3e300]).reduce((all, part) => all + part)).toBe(
      -Number.MAX_SAFE_INTEGER,
    )
    // Rounding at such sizes gives nothing to a share of none.
    expect(splitMinor(6758785843849182, [0, 96])).toEqual([0, 6758785843849182])
    // Each of them is 0.4 above a whole number, in floats a little more or less.
    const parts = [...Array(3).fill(0.4 / 3), ...Array(4).fill(0.2 / 4), ...Array(5).fill(0.4 / 5)]
    expect(splitMinor(9108, parts)).toEqual([1215, 1214, 1214, 455, 455, 455, 455, 729, 729, 729, 729, 729])
  })

  test('the parts are whole, sum exactly, and none is a unit away from its share', () => {
    const weights = fc
      .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 })
      .filter((list) => list.some((weight) => weight > 1e-3))
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), weights, (minor, list) => {
        const parts = splitMinor(minor, list)
        expect(parts.every(Number.isSafeInteger)).toBe(true)
        expect(sum(parts)).toBe(minor)
        const total = sum(list)
        for (const [i, part] of parts.entries())
          expect(Math.abs(part - (minor * (list[i] ?? 0)) / total)).toBeLessThan(1 + 1e-6)
      }),
    )
  })

  test('what can not be split is refused', () => {
    for (const [minor, weights] of [
      [1.5, [1]],
      [1, []],
      [1, [0, 0]],
      [1, [-1, 2]],
      [1, [Number.NaN]],
      [1, [Number.POSITIVE_INFINITY]],
    ] as const)
      expect(() => splitMinor(minor, weights)).toThrow(RangeError)
  })
})

describe('structuralVirality', () => {
  const star = (leaves: number) => [
    { id: 'r', parent: null },
    ...Array.from({ length: leaves }, (_, i) => ({ id: `${i}`, parent: 'r' })),
  ]
  const line = (nodes: number) =>
    Array.from({ length: nodes }, (_, i) => ({ id: `${i}`, parent: i ? `${i - 1}` : null }))

  test('of a broadcast it nears 2, of a line of n it is (n + 1) / 3, of one node it is 0', () => {
    expect(structuralVirality(star(1))).toBe(1)
    // 2 − 2/n, as in the paper.
    expect(structuralVirality(star(99))).toBeCloseTo(2 - 2 / 100, 12)
    expect(structuralVirality(line(10))).toBeCloseTo(11 / 3, 12)
    expect(structuralVirality(line(1))).toBe(0)
    expect(structuralVirality([])).toBe(0)
  })

  test('of any tree it is the mean of all distances, counted one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 25 }), (picks) => {
        const parents = [-1, ...picks.map((pick, i) => pick % (i + 1))]
        const path = (node: number): number[] => (node < 0 ? [] : [node, ...path(parents[node] ?? -1)])
        let total = 0
        let pairs = 0
        for (let a = 0; a < parents.length; a++)
          for (let b = 0; b < a; b++, pairs++) {
            const [up, other] = [path(a), path(b)]
            total += up.findIndex((node) => other.includes(node)) + other.findIndex((node) => up.includes(node))
          }
        const nodes = parents.map((parent, i) => ({ id: `${i}`, parent: parent < 0 ? null : `${parent}` }))
        expect(structuralVirality(nodes)).toBeCloseTo(total / pairs, 9)
      }),
    )
  })

  test('a line of 100,000 is no trouble', () => {
    expect(structuralVirality(line(100_000))).toBeCloseTo(100_001 / 3, 3)
  })

  test('several roots, a cycle or an id twice are refused', () => {
    const [a, b] = [
      { id: 'a', parent: 'b' },
      { id: 'b', parent: 'a' },
    ]
    expect(() => structuralVirality([...line(2), { id: 'x', parent: null }])).toThrow('2 roots')
    expect(() => structuralVirality([a!, b!])).toThrow('cycle')
    expect(() => structuralVirality([a!, a!])).toThrow('twice')
  })
})

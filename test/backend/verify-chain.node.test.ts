import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ShareNode } from '../../src/backend/orders/chain-nodes'
import { type ClaimedChain, verifyChain } from '../../src/backend/orders/verify-chain'

const MINUTE_MS = 60_000

/** Shares as they are stored, each a minute after the one before, told at once. */
const stored = (...shares: (Partial<ShareNode> & { share: string })[]): Map<string, ShareNode> =>
  new Map(
    shares.map((node, i) => {
      const atMs = node.atMs ?? i * MINUTE_MS
      const whole = { parent: null, visitor: null, network: 'copy', product: null, ...node, atMs }
      return [node.share, whole]
    }),
  )
/** `s1` ← `s2` ← … */
const line = (count: number, from = 1) =>
  Array.from({ length: count }, (_, i) => ({ share: `s${from + i}`, parent: from + i > 1 ? `s${from + i - 1}` : null }))
const ids = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `s${from + i}`)
const claimed = (list: readonly string[], depth: number | null = list.length): ClaimedChain => ({ ids: list, depth })
const told = (claim: ClaimedChain, nodes: ReadonlyMap<string, ShareNode>) => {
  const { links, depth, flags } = verifyChain(claim, nodes)
  return { links: links.map((link) => `${link.share}:${link.depth}`), depth, flags: [...flags].sort() }
}
const numbered = (list: readonly string[], from = 1) => list.map((id, i) => `${id}:${from + i}`)

test('no claim is no chain, and nothing is wrong with it', () => {
  expect(told(claimed([]), stored(...line(3)))).toEqual({ links: [], depth: 0, flags: [] })
})

describe('a true claim', () => {
  test.each<[string, number, readonly string[], number | null]>([
    ['of one', 1, ids(1, 1), 1],
    ['of all', 5, ids(1, 5), 5],
    ['of all but the middle', 20, ['s1', ...ids(6, 20)], 20],
    ['that leaves out one', 17, ['s1', ...ids(3, 17)], 17],
    ['of the leaf alone', 5, ['s5'], null],
    ['of a leaf that is the root', 1, ['s1'], null],
    ['that begins below the root', 5, ids(4, 5), 2],
    ['that begins below the root and leaves out the middle', 20, ['s3', ...ids(6, 20)], 18],
    ['as deep as a token can tell', 62, ['s1', ...ids(48, 62)], 62],
    ['as deep as a token says', 63, ['s1', ...ids(49, 63)], 63],
    ['deeper than a token can tell', 64, ['s1', ...ids(50, 64)], 63],
    ['whose root is beyond what is followed', 80, ['s1', ...ids(66, 80)], 63],
  ])('%s is completed, root first', (_, count, list, depth) => {
    const { links, flags, ...found } = told(claimed(list, depth), stored(...line(count)))
    const last = Math.min(count, 64)
    expect(flags).toEqual([])
    expect(found.depth).toBe(last)
    expect(links).toEqual(numbered(ids(count - last + 1, count)))
  })
})

describe('a false claim keeps its own ids and depths, and is flagged', () => {
  test.each<[string, number, readonly string[], number | null, string[], readonly string[]]>([
    ['an edge left out', 4, ['s1', 's3', 's4'], 3, ['parent-mismatch'], ['s1:1', 's3:2', 's4:3']],
    ['two swapped', 3, ['s2', 's1', 's3'], 3, ['parent-mismatch'], ['s2:1', 's1:2', 's3:3']],
    [
      'more above than there is',
      2,
      ['s9', 's1', 's2'],
      3,
      ['parent-mismatch', 'unregistered-share'],
      ['s9:1', 's1:2', 's2:3'],
    ],
    ['a depth of more', 20, ['s1', ...ids(6, 20)], 21, ['parent-mismatch'], ['s1:1', ...numbered(ids(6, 20), 7)]],
    ['a depth of less', 20, ['s1', ...ids(6, 20)], 19, ['parent-mismatch'], ['s1:1', ...numbered(ids(6, 20), 5)]],
    ['another root', 20, ['s2', ...ids(6, 20)], 20, ['parent-mismatch'], ['s2:1', ...numbered(ids(6, 20), 6)]],
    ['one, said to be deeper', 2, ['s2'], 3, ['parent-mismatch'], ['s2:3']],
    [
      '63 or more that are 62',
      62,
      ['s1', ...ids(48, 62)],
      63,
      ['parent-mismatch'],
      ['s1:1', ...numbered(ids(48, 62), 49)],
    ],
    [
      'a near one for a root far up',
      63,
      ['s2', ...ids(49, 63)],
      63,
      ['parent-mismatch'],
      ['s2:1', ...numbered(ids(49, 63), 49)],
    ],
    ['one twice', 3, ['s3', 's2', 's3'], 3, ['cycle', 'parent-mismatch'], ['s3:1', 's2:2', 's3:3']],
    ['a leaf that nobody knows', 2, ['s9'], 1, ['unregistered-share'], ['s9:1']],
    ['a leaf alone that nobody knows', 2, ['s9'], null, ['unregistered-share'], ['s9:1']],
    [
      'a leaf that nobody knows below a true chain',
      2,
      ['s1', 's2', 's9'],
      3,
      ['unregistered-share'],
      ['s1:1', 's2:2', 's9:3'],
    ],
  ])('%s', (_, count, list, depth, flags, links) => {
    const found = told(claimed(list, depth), stored(...line(count)))
    expect(found).toEqual({ links, depth: Number(links.at(-1)?.split(':')[1]), flags })
  })

  test('a share that has not arrived hides no edge that is wrong', () => {
    const both = ['parent-mismatch', 'unregistered-share']
    expect(told(claimed(['s1', 's3', 's9']), stored(...line(3))).flags).toEqual(both)
    // All is known up to the root, which is another.
    expect(told(claimed(['s99', ...ids(6, 20)], 20), stored(...line(20))).flags).toEqual(both)
    const latest = ids(6, 20)
    const swapped = [...latest.slice(0, 12), 's19', 's18', 's20']
    expect(told(claimed(['s1', ...swapped], 20), stored(...line(20))).flags).toEqual(['parent-mismatch'])
    expect(told(claimed(['s1', ...ids(5, 18), 's20'], 20), stored(...line(20))).flags).toEqual(['parent-mismatch'])
  })

  test('a share that has not arrived says no more than that', () => {
    const missing = stored(...line(5).filter(({ share }) => share !== 's3'))
    expect(told(claimed(ids(1, 5)), missing).flags).toEqual(['unregistered-share'])
    expect(told(claimed(['s5'], null), missing)).toEqual({
      links: ['s4:1', 's5:2'],
      depth: 2,
      flags: ['unregistered-share'],
    })
    const long = stored(...line(20).filter(({ share }) => share !== 's3'))
    expect(told(claimed(['s1', ...ids(6, 20)], 20), long).flags).toEqual(['unregistered-share'])
  })

  test('a share whose parent lies beyond what is followed lacks none', () => {
    expect(told(claimed(ids(50, 64), 15), stored(...line(63, 2))).flags).toEqual(['unregistered-share'])
    expect(told(claimed(ids(51, 65), 15), stored(...line(64, 2))).flags).toEqual([])
  })

  test('a ring ends, and is one', () => {
    const ring = stored({ share: 'x', parent: 'y' }, { share: 'y', parent: 'x' })
    expect(told(claimed(['x', 'y']), ring)).toEqual({ links: ['x:1', 'y:2'], depth: 2, flags: ['cycle'] })
  })
})

describe('a parent', () => {
  const day = 24 * 60 * MINUTE_MS
  const five = 5 * MINUTE_MS
  test.each([
    [-five, true],
    [0, true],
    [five, true],
    [five + 1, false],
    [30 * day, false],
  ])('that is %i ms younger than its child by their clocks: true %s', (youngerMs, isTrue) => {
    const nodes = stored({ share: 'p', atMs: day + youngerMs }, { share: 'c', parent: 'p', atMs: day })
    expect(told(claimed(['p', 'c']), nodes).flags).toEqual(isTrue ? [] : ['parent-mismatch'])
  })
})

test('every end of a true chain is true, and nothing else of the same length', () => {
  const count = 12
  const nodes = stored(...line(count))
  const lists = fc.array(fc.integer({ min: 1, max: count }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(
      fc.oneof(
        lists,
        fc
          .integer({ min: 1, max: count })
          .map((from) => Array.from({ length: Math.min(4, count - from + 1) }, (_, i) => from + i)),
      ),
      (list) => {
        const isTrue = list.every((place, i) => i === 0 || place === list[i - 1]! + 1)
        const { flags } = verifyChain(claimed(list.map((place) => `s${place}`)), nodes)
        expect(flags.length === 0).toBe(isTrue)
      },
    ),
  )
})

import { expect, test } from 'vitest'
import { mostLoved, parsePopular, trendOf } from '../../src/vote/trends'

const popular = parsePopular([
  { product: 'mug', score: 9, shares: 12, pins: 1, votes: 0, orders: 0 },
  { product: 'bowl', score: 20, shares: 3, pins: 4, votes: 2, orders: 1 },
  { product: 'lamp', score: 1, shares: 1, pins: 0, votes: 0, orders: 0 },
])

test('a tile says only what the store has seen, and only from the threshold on', () => {
  expect(trendOf(popular.get('mug'), 10)).toEqual({ key: 'sharedTimes', n: 12 })
  expect(trendOf(popular.get('bowl'), 10)).toEqual({ key: 'popular' })
  expect(trendOf(popular.get('lamp'), 10)).toBeNull()
  expect(trendOf(undefined, 10)).toBeNull()
  expect(trendOf(popular.get('mug'), 0)).toBeNull()
})

test('the most loved come first, and the rest keeps its order', () => {
  const items = ['vase', 'mug', 'plate', 'bowl']
  expect(mostLoved(items, (item) => item, popular)).toEqual(['bowl', 'mug', 'vase', 'plate'])
  expect(items[0]).toBe('vase')
  expect(mostLoved([1, 2], () => null, popular)).toEqual([1, 2])
})

test.each([null, {}, 'html', [null, 1, { product: 1 }, {}]])('%j is no popularity', (body) => {
  expect(parsePopular(body).size).toBe(0)
})

test('counts that are no counts are none', () => {
  expect(parsePopular([{ product: 'a', score: 'x', shares: -1, pins: Number.NaN }]).get('a')).toEqual({
    product: 'a',
    score: 0,
    shares: 0,
    pins: 0,
    votes: 0,
    orders: 0,
  })
})

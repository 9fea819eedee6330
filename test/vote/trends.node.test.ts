import { expect, test } from 'vitest'
import { mostLoved, parsePopular, trendOf } from '../../src/vote/trends'

const none = { shares: 0, pins: 0, votes: 0, orders: 0 }
const popular = parsePopular([
  { product: 'mug', score: 9, week: { ...none, shares: 30 }, today: { shares: 14, sharers: 12 } },
  { product: 'cup', score: 3, week: { ...none, pins: 11 }, today: { shares: 9, sharers: 9 } },
  { product: 'bowl', score: 20, week: { shares: 3, pins: 4, votes: 2, orders: 1 }, today: { shares: 1, sharers: 1 } },
  { product: 'lamp', score: 1, week: { ...none, shares: 1 }, today: { shares: 1, sharers: 1 } },
])

test('a tile says only what the store has seen, and only from the threshold on', () => {
  expect(trendOf(popular.get('mug'), 10)).toEqual({ key: 'sharedToday', n: 12 })
  expect(trendOf(popular.get('cup'), 10)).toEqual({ key: 'pinnedWeek', n: 11 })
  expect(trendOf(popular.get('bowl'), 10)).toEqual({ key: 'popularWeek' })
  expect(trendOf(popular.get('lamp'), 10)).toBeNull()
  expect(trendOf(undefined, 10)).toBeNull()
  expect(trendOf(popular.get('mug'), 0)).toBeNull()
  expect(trendOf(popular.get('mug'), 13)).toEqual({ key: 'popularWeek' })
})

test('the most loved come first, and the rest keeps its order', () => {
  const items = ['vase', 'mug', 'plate', 'bowl']
  expect(mostLoved(items, (item) => item, popular)).toEqual(['bowl', 'mug', 'vase', 'plate'])
  expect(items[0]).toBe('vase')
  expect(mostLoved([1, 2], () => null, popular)).toEqual([1, 2])
})

test.each([null, {}, 'html', [null, 1, 'x', { product: 1 }, {}]])('%j is no popularity', (body) => {
  expect(parsePopular(body).size).toBe(0)
})

test.each([
  ['an older collector', { product: 'a', score: 2, shares: 3 }, 2],
  ['one that is broken', { product: 'a', score: 'x', week: 7, today: [] }, 0],
  ['one that lies', { product: 'a', score: -1, week: { shares: '9', pins: Number.NaN }, today: { sharers: -5 } }, 0],
])('%s tells no counts that are none', (_, one, score) => {
  expect(parsePopular([one]).get('a')).toEqual({ product: 'a', score, week: none, sharersToday: 0 })
})

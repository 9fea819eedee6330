import { expect, test } from 'vitest'
import { createFriends } from '../../src/vote/friends'
import type { Counts } from '../../src/vote/voting'

function setUp(kept = new Map<string, string>()) {
  const asked: string[][] = []
  let answer: () => Promise<Counts | null> = async () => ({ total: 3, choices: { sage: 2, clay: 1 } })
  const friends = createFriends({
    poll: 'glaze',
    store: { get: (key) => kept.get(key) ?? null, set: (key, value) => void kept.set(key, value) },
    fetchVotes: (shares) => {
      asked.push(shares)
      return answer()
    },
  })
  return {
    friends,
    kept,
    asked,
    answers: (next: typeof answer) => {
      answer = next
    },
  }
}

test('before anybody is asked, nobody is asked for', async () => {
  const { friends, asked } = setUp()
  await friends.refresh()
  expect(friends.votes.value).toBeNull()
  expect(asked).toEqual([])
})

test('who was asked is remembered, and their votes come back, on a later page too', async () => {
  const { friends, kept, asked } = setUp()
  friends.asked('aB3dE5gH7jK9')
  friends.asked('Zx_-0123abcD')
  friends.asked('aB3dE5gH7jK9')
  await friends.refresh()
  expect(asked).toEqual([['Zx_-0123abcD', 'aB3dE5gH7jK9']])
  expect(friends.votes.value).toEqual({ total: 3, choices: { sage: 2, clay: 1 } })
  const later = setUp(kept)
  await later.friends.refresh()
  expect(later.asked).toEqual(asked)
})

test('without an answer it stays as it was', async () => {
  const { friends, answers } = setUp()
  friends.asked('aB3dE5gH7jK9')
  await friends.refresh()
  answers(() => Promise.reject(new TypeError('offline')))
  await friends.refresh()
  answers(async () => null)
  await friends.refresh()
  expect(friends.votes.value?.total).toBe(3)
})

test('of very many asks the latest count', async () => {
  const { friends, asked } = setUp()
  for (let n = 0; n < 30; n++) friends.asked(`share-${n}`)
  await friends.refresh()
  expect(asked[0]).toHaveLength(20)
  expect(asked[0]?.at(-1)).toBe('share-29')
})

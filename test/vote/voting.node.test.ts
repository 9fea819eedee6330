import { expect, test } from 'vitest'
import { type Counts, createVoting, HEART, heartOf } from '../../src/vote/voting'

const POLL = heartOf('photo-1')

function setUp({ consent = true, stored = {} as Record<string, string>, prevented = false } = {}) {
  const kept = new Map(Object.entries(stored))
  const records: { type: string; data: object }[] = []
  const fired: { type: string; detail: object; cancelable?: boolean | undefined }[] = []
  let answer: () => Promise<Record<string, Counts>> = async () => ({})
  const voting = createVoting({
    record: (type, data) => `event-${records.push({ type, data })}`,
    emit: (_target, type, detail, cancelable) => {
      fired.push({ type, detail, cancelable })
      return !prevented
    },
    store: {
      get: (key) => (consent ? (kept.get(key) ?? null) : null),
      set: (key, value) => void (consent && kept.set(key, value)),
      remove: (key) => void kept.delete(key),
    },
    fetchCounts: () => answer(),
  })
  const target = new EventTarget()
  return {
    voting,
    kept,
    records,
    fired,
    like: () => voting.vote(POLL, HEART, target),
    vote: (poll: string, choice: string) => voting.vote(poll, choice, target),
    answers: (counts: Record<string, Counts> | Promise<Record<string, Counts>>) => {
      answer = async () => counts
    },
    now: (poll = POLL) => {
      const { total, choices, mine } = voting.poll(poll).value
      return { total, choices: { ...choices }, mine }
    },
  }
}

test('a tap counts at once, a second tap takes it back', () => {
  const { like, now, records } = setUp()
  like()
  expect(now()).toEqual({ total: 1, choices: { like: 1 }, mine: 'like' })
  like()
  expect(now()).toEqual({ total: 0, choices: { like: 0 }, mine: null })
  expect(records).toEqual([
    { type: 'vote', data: { poll: POLL, choice: 'like' } },
    { type: 'vote', data: { poll: POLL, choice: null } },
  ])
})

test('a vote says which product it is about, so that the product counts as loved', () => {
  const { voting, records } = setUp()
  voting.vote(POLL, HEART, new EventTarget(), { id: 'mug' })
  expect(records).toEqual([{ type: 'vote', data: { poll: POLL, choice: 'like', product: 'mug' } }])
})

test('another choice moves the vote', () => {
  const { vote, now } = setUp()
  vote('glaze', 'sage')
  vote('glaze', 'clay')
  expect(now('glaze')).toEqual({ total: 1, choices: { sage: 0, clay: 1 }, mine: 'clay' })
})

test('the event is cancelable, and what the page prevents changes nothing', () => {
  const { like, now, records, fired, kept } = setUp({ prevented: true })
  like()
  expect(fired).toEqual([{ type: 'vote', detail: { poll: POLL, choice: 'like' }, cancelable: true }])
  expect(now().mine).toBeNull()
  expect(records).toEqual([])
  expect(kept.size).toBe(0)
})

test('a vote that could not be recorded is not shown', () => {
  const voting = createVoting({
    record: () => {
      throw new Error('full')
    },
    emit: () => true,
    store: { get: () => null, set: () => {}, remove: () => {} },
    fetchCounts: async () => ({}),
  })
  expect(() => voting.vote(POLL, HEART, new EventTarget())).toThrow('full')
  expect(voting.poll(POLL).value).toEqual({ total: 0, choices: {}, mine: null })
})

test('a vote that the collector refuses is taken back, and one that was moved goes to where it was', () => {
  const { voting, vote, now, kept } = setUp()
  vote('glaze', 'sage')
  vote('glaze', 'clay')
  voting.refused(['event-1'])
  expect(now('glaze').mine).toBe('clay')
  voting.refused(['event-7', 'event-2'])
  expect(now('glaze')).toEqual({ total: 1, choices: { sage: 1, clay: 0 }, mine: 'sage' })
  expect(kept.get('vote:glaze')).toBe('sage')
  vote('size', 'l')
  voting.refused(['event-3'])
  expect(now('size')).toMatchObject({ total: 0, mine: null })
  expect(kept.has('vote:size')).toBe(false)
})

test('a vote is remembered with consent, and forgotten when taken back', () => {
  const { like, kept } = setUp()
  like()
  expect([...kept]).toEqual([[`vote:${POLL}`, 'like']])
  like()
  expect(kept.size).toBe(0)
  expect(setUp({ stored: { [`vote:${POLL}`]: 'like' } }).now()).toEqual({
    total: 1,
    choices: { like: 1 },
    mine: 'like',
  })
})

test('without consent later votes name the first of the page, so that the collector counts one', () => {
  const { like, records } = setUp({ consent: false })
  like()
  like()
  like()
  expect(records.map(({ data }) => data)).toEqual([
    { poll: POLL, choice: 'like' },
    { poll: POLL, choice: null, replaces: 'event-1' },
    { poll: POLL, choice: 'like', replaces: 'event-1' },
  ])
})

test("the collector's counts replace what was shown, and show one's own vote even where they don't know it yet", async () => {
  const { voting, like, now, answers } = setUp()
  like()
  answers({ [POLL]: { total: 12, choices: { like: 12 } } })
  await voting.refresh([POLL])
  expect(now()).toEqual({ total: 12, choices: { like: 12 }, mine: 'like' })
  answers({ [POLL]: { total: 0, choices: {} } })
  await voting.refresh([POLL])
  expect(now()).toEqual({ total: 1, choices: { like: 1 }, mine: 'like' })
})

test('a vote given while counts were on their way is added to them', async () => {
  const { voting, like, now, answers } = setUp()
  answers(Promise.resolve({ [POLL]: { total: 12, choices: { like: 12 } } }))
  const refreshed = voting.refresh([POLL])
  like()
  await refreshed
  expect(now()).toEqual({ total: 13, choices: { like: 13 }, mine: 'like' })
})

test('what the device may tell only later is shown then, and counted once', async () => {
  const { voting, kept, now, answers } = setUp()
  expect(now().mine).toBe(null)
  kept.set(`vote:${POLL}`, HEART)
  let answer = (_: Record<string, Counts>) => {}
  answers(new Promise<Record<string, Counts>>((resolve) => (answer = resolve)))
  const asking = voting.refresh([POLL])
  voting.recall()
  expect(now()).toEqual({ total: 1, choices: { like: 1 }, mine: HEART })
  answer({ [POLL]: { total: 5, choices: { like: 5 } } })
  await asking
  expect(now()).toEqual({ total: 5, choices: { like: 5 }, mine: HEART })
  voting.recall()
  expect(now().total).toBe(5)
})

test('without an answer all stays as it is', async () => {
  const { voting, like, now, answers } = setUp()
  like()
  answers(Promise.reject(new TypeError('offline')))
  await voting.refresh([POLL])
  expect(now().total).toBe(1)
  answers({})
  await voting.refresh([POLL])
  expect(now().total).toBe(1)
})

test('a choice named like a property of every object is counted as any other', () => {
  const { vote, now } = setUp()
  vote('p', 'constructor')
  expect(now('p').total).toBe(1)
  expect(now('p').choices['constructor']).toBe(1)
})

test('the same poll is the same signal', () => {
  const { voting } = setUp()
  expect(voting.poll('a')).toBe(voting.poll('a'))
  expect(voting.poll('a')).not.toBe(voting.poll('b'))
})

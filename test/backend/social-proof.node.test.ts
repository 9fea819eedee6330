import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createShareId } from '../../src/lib/ids'
import { count, emptyTables, event, get, STORE, send, share, testBackend } from './backend-fixture'
import { openDatabases } from './databases'

const databases = await openDatabases()
afterAll(() => Promise.all(databases.map(({ close }) => close())))

const NOW = Date.parse('2026-11-21T18:00:00Z')
const hoursAgo = (hours: number): string => new Date(NOW - hours * 3600_000).toISOString()
const vote = (visitor: string | undefined, choice: string | null, chain: string[] = [], hours = 1, data: object = {}) =>
  event(
    'vote',
    { ...(visitor ? { visitor } : {}), poll: 'glaze', choice, chain, depth: chain.length, ...data },
    { time: hoursAgo(hours) },
  )

describe.each(databases)('on $name', async ({ database }) => {
  const backend = await testBackend(database, { now: () => NOW })
  beforeEach(() => emptyTables(database))
  const read = async (path: string) => (await backend.fetch(get(path))).json()
  const votes = (...shares: string[]) =>
    read(`/votes?store=${STORE}&poll=glaze${shares.map((id) => `&share=${id}`).join('')}`)
  const popular = (query = '') => read(`/popular?store=${STORE}${query}`)

  test('who asks friends sees their votes apart, and those of their friends, but nobody else’s', async () => {
    const [asked, other, further] = [createShareId(), createShareId(), createShareId()]
    await send(backend, [
      vote('asker', 'sage'),
      vote('ann', 'clay', [asked]),
      vote('bob', 'clay', [asked, further]),
      vote('cleo', 'sage', [other]),
      vote(undefined, 'sage', [asked]),
    ])
    expect(await votes(asked)).toEqual({
      poll: 'glaze',
      total: 5,
      choices: { sage: 3, clay: 2 },
      friends: { total: 3, choices: { sage: 1, clay: 2 } },
    })
    expect(await votes(asked, other)).toMatchObject({ friends: { total: 4 } })
    expect(await votes(createShareId())).toMatchObject({ total: 5, friends: { total: 0, choices: {} } })
    expect(await votes()).not.toHaveProperty('friends')
  })

  test('a friend who votes anew, or takes the vote back, counts as the last word says', async () => {
    const asked = createShareId()
    await send(backend, [vote('ann', 'clay', [asked], 3), vote('bob', 'clay', [asked], 3)])
    await send(backend, [vote('ann', 'sage', [asked], 2), vote('bob', null, [asked], 2)])
    expect(await votes(asked)).toMatchObject({ friends: { total: 1, choices: { sage: 1 } } })
    await backend.fetch(
      new Request('https://collector.example/vitrine/forget', {
        method: 'POST',
        body: JSON.stringify({ store: STORE, visitor: 'ann' }),
      }),
    )
    expect(await votes(asked)).toMatchObject({ total: 0, friends: { total: 0 } })
  })

  test('of votes that came together from a clock that is plainly wrong, the last one counts', async () => {
    for (const hours of [-1, 500 * 24]) {
      const cast = ['sage', 'clay', 'sky', 'clay', 'moss'].map((choice, i) => vote('ann', choice, [], hours - i / 60))
      // Ids are random: here the last one's is the least.
      await send(backend, cast.map((one, i) => ({ ...one, id: `${hours}-${9 - i}` })).reverse())
      expect(await votes()).toMatchObject({ total: 1, choices: { moss: 1 } })
      await emptyTables(database)
    }
  })

  test('popularity says what was done this week and how many people shared today', async () => {
    await send(backend, [
      share('ann', [], hoursAgo(1)),
      share('ann', [], hoursAgo(2)),
      share('bob', [], hoursAgo(3)),
      share(undefined, [], hoursAgo(4)),
      share('cleo', [], hoursAgo(20)),
      share('dora', [], hoursAgo(8 * 24)),
      event('pin', { ...share('ann', [], hoursAgo(5)).data }, { time: hoursAgo(5) }),
      event('vote', { visitor: 'ann', poll: 'photo:1', choice: 'like' }, { subject: 'lamp', time: hoursAgo(9 * 24) }),
    ])
    const [lamp] = await popular('&today=2026-11-21T00:00:00Z')
    expect(lamp).toMatchObject({
      product: 'lamp',
      shares: 6,
      pins: 1,
      votes: 1,
      orders: 0,
      week: { shares: 5, pins: 1, votes: 0, orders: 0 },
      today: { shares: 4, sharers: 2 },
    })
    const [whole] = await popular()
    expect(whole.today).toEqual({ shares: 5, sharers: 3 })
  })

  test('a sheet that was closed is no share, wherever its outcome comes', async () => {
    const [closed, posted] = [share('ann', [], hoursAgo(1)), share('bob', [], hoursAgo(1))]
    const outcome = (of: typeof closed, outcome: string) =>
      event('share-outcome', { share: of.data.share, outcome }, { time: hoursAgo(1) })
    await send(backend, [outcome(closed, 'cancelled')])
    await send(backend, [closed, posted, outcome(posted, 'handed-over')])
    expect(await popular()).toMatchObject([{ shares: 1, week: { shares: 1 }, today: { shares: 1, sharers: 1 } }])
  })

  test('a sheet that was closed stays no share when the events that tell of it are deleted', async () => {
    const [closed, posted] = [share('ann', [], hoursAgo(30)), share('bob', [], hoursAgo(30))]
    const outcome = event('share-outcome', { share: closed.data.share, outcome: 'cancelled', visitor: 'ann' })
    const tell = () => send(backend, [closed, posted, { ...outcome, time: hoursAgo(30) }])
    await tell()
    await backend.retain(STORE, 1)
    expect(await count(database, 'vitrine_events')).toBe(0)
    expect(await popular()).toMatchObject([{ shares: 1 }])
    await emptyTables(database)
    await tell()
    await backend.erase(STORE, 'ann')
    expect(await popular()).toMatchObject([{ shares: 1 }])
  })

  test('a vote of a collector of before, which knows no chain, still counts', async () => {
    await database.query(
      `insert into vitrine_votes (store, poll, voter, choice, product, time, event)
       values ($1, 'glaze', 'visitor:old', 'sage', null, $2, 'e')`,
      [STORE, hoursAgo(1)],
    )
    expect(await votes(createShareId())).toMatchObject({ total: 1, friends: { total: 0 } })
  })
})

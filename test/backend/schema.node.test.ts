import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { postgresDatabase } from '../../src/backend/postgres'
import { MIGRATIONS, migrate } from '../../src/backend/schema'
import { ConfigError } from '../../src/lib/warnings'
import {
  conversion,
  count,
  emptyTables,
  event,
  get,
  post,
  STORE,
  send,
  share,
  TABLES,
  testBackend,
} from './backend-fixture'
import { openDatabases } from './databases'

const databases = await openDatabases()
afterAll(() => Promise.all(databases.map(({ close }) => close())))

test('a step only adds: tables, indexes, columns that may be missing; and may be run again', () => {
  for (const statement of MIGRATIONS.flat())
    expect(statement).toMatch(
      /^(create table if not exists|create index if not exists|alter table \w+ add column if not exists \w+ [\w[\]]+( not null default .+)?$)/,
    )
})

test('each table is among those that a Citus cluster is told to distribute by store', () => {
  const text = readFileSync(new URL('../../docs/scaling.md', import.meta.url), 'utf8')
  const told = [...text.matchAll(/create_distributed_table\('(\w+)', 'store'/g)].map(([, table]) => table)
  expect(told).toEqual(expect.arrayContaining(TABLES))
  expect(told).toHaveLength(TABLES.length)
})

describe.each(databases)('on $name', ({ database, name }) => {
  test('a store of the first version is brought up to date while its collector goes on writing', async () => {
    for (const statement of MIGRATIONS[0]!) await database.query(statement)
    await database.query(
      'create table vitrine_migrations (version int primary key, applied_at timestamptz not null default now())',
    )
    await database.query('insert into vitrine_migrations (version) values (1)')
    // As the first version wrote a vote: of the columns that came later it knows nothing.
    const voteOfBefore = (voter: string) =>
      database.query(
        `insert into vitrine_votes (store, poll, voter, choice, product, time, event) values ($1, 'p', $2, 'red', null, now(), $2)
         on conflict (store, poll, voter) do update set choice = excluded.choice`,
        [STORE, voter],
      )
    await voteOfBefore('visitor:ann')
    const [newer] = await Promise.all([testBackend(database), voteOfBefore('visitor:bob')])
    await voteOfBefore('visitor:cem')
    await send(newer, [event('vote', { visitor: 'dee', poll: 'p', choice: 'red', chain: ['aB3dE5gH7jK9'], depth: 1 })])
    const answer = await newer.fetch(get(`/votes?store=${STORE}&poll=p&share=aB3dE5gH7jK9`))
    expect(await answer.json()).toMatchObject({ total: 4, friends: { total: 1 } })
    await emptyTables(database)
  })

  test('several collectors may bring the tables up to date at once, and again', async () => {
    await Promise.all(Array.from({ length: 6 }, () => migrate(database)))
    await migrate(database)
    const versions = await database.query('select version from vitrine_migrations order by version')
    expect(versions).toEqual(MIGRATIONS.map((_, i) => ({ version: i + 1 })))
  })

  test('a collector of before goes on beside a newer one', async () => {
    // What a later version may do: a column with a default, another table, another index.
    await database.query(`alter table vitrine_events add column mood text not null default 'good'`)
    await database.query('create table vitrine_later (store text primary key)')
    await database.query('insert into vitrine_migrations (version) values ($1)', [MIGRATIONS.length + 1])
    const old = await testBackend(database)
    const made = share('ann', [])
    const events = [made, event('view'), conversion('1', { chain: [made.data.share], depth: 1 })]
    expect(await send(old, events)).toMatchObject({ accepted: 3 })
    expect(await old.chain(STORE, '1')).toMatchObject({ verified: true })
    const [row] = await database.query<{ version: number }>(
      'select max(version)::int as version from vitrine_migrations',
    )
    expect(row?.version).toBe(MIGRATIONS.length + 1)
  })

  test('every key begins with the store, and nothing else than tables and indexes is needed', async () => {
    const keys = await database.query<{ name: string; first: string }>(
      `select c.relname as name, a.attname as first from pg_index i
       join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where c.relname like 'vitrine\\_%' and c.relname not in ('vitrine_migrations', 'vitrine_later')`,
    )
    expect(new Set(keys.map(({ name }) => name))).toEqual(new Set(TABLES))
    expect(new Set(keys.map(({ first }) => first))).toEqual(new Set(['store']))
    const [others] = await database.query<{ found: number }>(
      `select ((select count(*) from pg_trigger where not tgisinternal) + (select count(*) from pg_sequences)
         + (select count(*) from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public'))::int as found`,
    )
    expect(others?.found).toBe(0)
  })

  test('what is older than is to be kept goes, in portions; shares and orders stay', async () => {
    const backend = await testBackend(database)
    await backend.retain(STORE, 1)
    expect(await count(database, 'vitrine_events')).toBe(0)
    expect(await count(database, 'vitrine_shares')).toBe(1)
    await expect(backend.retain(STORE, 0)).rejects.toThrow(ConfigError)
  })

  test('partitions that come too late are refused', async () => {
    await expect(testBackend(database, { partitions: 'month' })).rejects.toThrow('in one piece')
    expect(name).toBeTruthy()
  })
})

describe.runIf(databases[1])('with partitions, on PostgreSQL', () => {
  test('events lie in their months, wrong clocks aside, and still count once', async () => {
    const admin = databases[1]!
    await admin.database.query('create database parted')
    const url = new URL(admin.server!.url)
    url.pathname = '/parted'
    const database = postgresDatabase(url.href)
    const nowMs = Date.parse('2026-11-21T10:00:00Z')
    const backend = await testBackend(database, { partitions: 'month', now: () => nowMs })
    const again = await testBackend(database, { partitions: 'month', now: () => nowMs })
    const times = ['2026-11-20T00:00:00Z', '2026-10-02T00:00:00Z', '2006-01-01T00:00:00Z', '2027-08-01T00:00:00Z']
    const events = times.map((time) => event('view', {}, { time }))
    expect(await send(backend, events)).toMatchObject({ accepted: 4 })
    expect(await send(again, events)).toMatchObject({ accepted: 0, duplicates: 4 })
    const rows = await database.query(
      'select tableoid::regclass::text as part, count(*)::int as rows from vitrine_events group by 1 order by 1',
    )
    expect(rows).toEqual([
      { part: 'vitrine_events_2026_10', rows: 1 },
      { part: 'vitrine_events_2026_11', rows: 1 },
      { part: 'vitrine_events_other', rows: 2 },
    ])
    // August 2027 comes, and one event of it is among the others already.
    const later = await testBackend(database, { partitions: 'month', now: () => Date.parse('2027-07-15T00:00:00Z') })
    expect(await (await later.fetch(post('/events', [event('view')]))).json()).toMatchObject({ accepted: 1 })
    await database.close()
  })
})

describe.runIf(databases[1])('a large database, on PostgreSQL', () => {
  test('is brought up to date however long that takes, whatever a request may wait', async () => {
    const admin = databases[1]!
    await admin.database.query('create database large')
    const url = new URL(admin.server!.url)
    url.pathname = '/large'
    const database = postgresDatabase(url.href, { statementTimeoutMs: 1000 })
    // The last change takes as long as one does where there are many rows.
    const slow = MIGRATIONS.at(-1)!.at(-1)!
    await database.query(
      `create function linger() returns event_trigger language plpgsql as $body$
       begin if current_query() = $text$${slow}$text$ then perform pg_sleep(1.2); end if; end $body$`,
    )
    await database.query('create event trigger slow on ddl_command_start execute function linger()')
    await migrate(database)
    expect(await count(database, 'vitrine_migrations')).toBe(MIGRATIONS.length)
    // Only while the tables change: requests wait no longer than before.
    await expect(database.query('select pg_sleep(1.2)')).rejects.toThrow('statement timeout')
    await database.close()
  })
})

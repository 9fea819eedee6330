import { changeTables, type Database } from './database'

/** `time` is what the browser's clock said, `at` the same unless that clock is plainly wrong; figures use `at`. */
export const EVENT_COLUMNS = `
      store text not null,
      id text not null,
      type text not null,
      time timestamptz not null,
      at timestamptz not null,
      received_at timestamptz not null,
      visitor text,
      session text,
      device text,
      page text not null,
      chain text[] not null,
      depth int not null,
      share text,
      parent text,
      network text,
      product text,
      photo text,
      order_id text,
      data jsonb`

/**
 * The schema, as steps that are each run once and never changed: forward only. A step may add a table, an index or a
 * column with a default, nothing else, so that collectors of the version before go on beside it during a deploy.
 * Plain tables, text keys that begin with the store, no triggers, sequences or functions: runs alike on PostgreSQL,
 * PGlite, Citus and CockroachDB.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `create table if not exists vitrine_events (${EVENT_COLUMNS}, primary key (store, id))`,
    `create index if not exists vitrine_events_at on vitrine_events (store, at)`,
    `create index if not exists vitrine_events_visitor on vitrine_events (store, visitor) where visitor is not null`,

    `create table if not exists vitrine_shares (
      store text not null,
      share text not null,
      parent text,
      kind text not null,
      visitor text,
      network text not null,
      product text,
      photo text,
      device text,
      depth int not null,
      at timestamptz not null,
      received_at timestamptz not null,
      primary key (store, share)
    )`,
    `create index if not exists vitrine_shares_at on vitrine_shares (store, at)`,
    `create index if not exists vitrine_shares_visitor on vitrine_shares (store, visitor, at) where visitor is not null`,

    `create table if not exists vitrine_votes (
      store text not null,
      poll text not null,
      voter text not null,
      choice text,
      product text,
      time timestamptz not null,
      event text not null,
      primary key (store, poll, voter)
    )`,

    // One row an order. What a browser reported and what a server confirmed stand side by side; what counts is derived.
    `create table if not exists vitrine_orders (
      store text not null,
      order_id text not null,
      reported_minor bigint,
      reported_currency text,
      reported_time timestamptz,
      reported_at timestamptz,
      reported_event text,
      reported_conflict boolean not null default false,
      visitor text,
      customer text,
      chain text[],
      depth int,
      touch_chains text[],
      touch_depths int[],
      touch_networks text[],
      touch_times timestamptz[],
      items jsonb,
      confirmed_minor bigint,
      confirmed_currency text,
      confirmed_status text,
      confirmed_at timestamptz,
      confirmed_revision timestamptz,
      confirmed_by text,
      confirmed_customer text,
      confirmed_chain text[],
      confirmed_depth int,
      confirmed_conflict boolean not null default false,
      confirmed_items jsonb,
      payment text,
      minor bigint generated always as (coalesce(confirmed_minor, reported_minor)) stored,
      currency text generated always as (coalesce(confirmed_currency, reported_currency)) stored,
      at timestamptz generated always as (coalesce(reported_at, confirmed_at)) stored,
      leaf text generated always as (coalesce(
        confirmed_chain[array_length(confirmed_chain, 1)], chain[array_length(chain, 1)])) stored,
      primary key (store, order_id)
    )`,
    `create index if not exists vitrine_orders_at on vitrine_orders (store, at)`,
    `create index if not exists vitrine_orders_visitor on vitrine_orders (store, visitor) where visitor is not null`,
    `create index if not exists vitrine_orders_leaf on vitrine_orders (store, leaf, at) where leaf is not null`,

    // Money given back; `ref` is `order:<id>` or, where a platform only names the payment, `payment:<id>`.
    `create table if not exists vitrine_refunds (
      store text not null,
      ref text not null,
      source text not null,
      refund text not null,
      minor bigint not null,
      currency text not null,
      at timestamptz not null,
      primary key (store, ref, source, refund)
    )`,
  ],
  [
    // Who led a voter here; null where nobody did, so that the index holds friends' votes alone.
    'alter table vitrine_votes add column if not exists chain text[]',
    'create index if not exists vitrine_votes_led on vitrine_votes (store, poll) where chain is not null',
    // What became of shares, to leave out those that were cancelled.
    `create index if not exists vitrine_events_outcome on vitrine_events (store, at) where type = 'share-outcome'`,
  ],
  [
    // The latest word that an order is not to be paid, or not any more: it counts unless a later one says that it is.
    'alter table vitrine_orders add column if not exists cancelled_revision timestamptz',
    // The visitor was erased here: whoever sends the same again is no second browser.
    'alter table vitrine_orders add column if not exists forgotten boolean not null default false',
  ],
  [
    // Every name that a platform gave the payment; `payment` has but the least, for collectors of the version before.
    `alter table vitrine_orders add column if not exists payments text[] not null default '{}'`,
    // What the lines were last told by: who names no lines says nothing of them.
    'alter table vitrine_orders add column if not exists items_revision text',
    // The host's last word, to know its repetition by.
    'alter table vitrine_orders add column if not exists host_word text',
  ],
  [
    // The buyer was one of the sharers, as it was when one of the two was erased.
    'alter table vitrine_orders add column if not exists self_referral boolean not null default false',
  ],
  [
    // Of the votes of years, the last days' for what is popular.
    `create index if not exists vitrine_votes_time on vitrine_votes (store, time) where product is not null and choice is not null`,
    // The sharer thought better of it, as it was when the event that told so was deleted.
    'alter table vitrine_shares add column if not exists undone boolean not null default false',
  ],
]

/**
 * Brings the database to this code's version, or leaves a newer one alone. Several collectors may do it at once:
 * each statement is harmless when repeated, and whoever loses a race tries again.
 */
export async function migrate(database: Database): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await database.query(
        `create table if not exists vitrine_migrations (version int primary key, applied_at timestamptz not null default now())`,
      )
      const [row] = await database.query<{ version: number | null }>(
        'select max(version)::int as version from vitrine_migrations',
      )
      for (let version = (row?.version ?? 0) + 1; version <= MIGRATIONS.length; version++) {
        for (const statement of MIGRATIONS[version - 1]!) await changeTables(database, statement)
        await database.query('insert into vitrine_migrations (version) values ($1) on conflict do nothing', [version])
      }
      return
    } catch (error) {
      // `create … if not exists` of two sessions at once can still collide in the system tables.
      if (attempt >= 5 || !isCollision(error)) throw error
    }
  }
}

const isCollision = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(23505|42P07|42710|XX000)$/.test(String(error.code))

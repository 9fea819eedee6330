import type { Database, Sql } from '../database'
import type { ItemRow, MoneyRow } from '../events/event-row'
import type { ClaimedChain } from './verify-chain'

/** What the host's server or a platform says of an order. */
export interface OrderConfirmation {
  readonly order: string
  readonly status: 'paid' | 'refunded'
  /** Gross. */
  readonly value: MoneyRow
  /** `host`, or the platform. */
  readonly by: string
  /** ISO 8601, when it was ordered. */
  readonly at: string
  /** ISO 8601, when what is said became so: the latest counts. */
  readonly revision: string
  /** All that is said, where it has no revision of its own but the time of its arrival: who repeats it says nothing new. */
  readonly word: string | null
  /** None where the source doesn't tell. */
  readonly items: readonly ItemRow[]
  readonly customer: string | null
  /** From the token that came with the order. */
  readonly claim: ClaimedChain | null
  /** A platform's name of the payment, where its refunds go by that. */
  readonly payment: string | null
}

/** Money given back. */
export interface Refund {
  /** `order:<id>` or `payment:<id>`. */
  readonly ref: string
  readonly source: string
  /** The refund's own id, or a constant where the source tells the sum so far. */
  readonly refund: string
  readonly value: MoneyRow
  /** ISO 8601. */
  readonly at: string
}

/** ISO 4217's code where a message names no currency. */
export const NO_CURRENCY = 'XXX'

/** An order that is not to be paid, or not any more; a later word that it is paid goes before it. */
export interface Cancellation {
  readonly order: string
  /** ISO 8601, when it became so. */
  readonly revision: string
}

/** All that one message says of an order. */
export interface OrderMessage {
  readonly confirmation: OrderConfirmation | null
  readonly refunds: readonly Refund[]
  readonly cancellation: Cancellation | null
}

/** A refund's revision is the lowest, since its value is what was paid at best: a payment's value goes before it. */
const LOWEST_REVISION = '1970-01-01T00:00:00.000Z'

/** Whether it is not the host who says the same again. */
const IS_NEWS = 'coalesce(excluded.host_word <> old.host_word, true)'

const NEWER = `(old.confirmed_revision is null or
  ${IS_NEWS} and
  (excluded.confirmed_revision, excluded.confirmed_by, excluded.confirmed_minor, excluded.confirmed_currency)
  > (old.confirmed_revision, old.confirmed_by, old.confirmed_minor, old.confirmed_currency))`

/** Of those who name lines at all, the latest; of rows that have no revision of their lines yet, the latest of all. */
const NEWER_ITEMS = `case
    when excluded.confirmed_items = '[]' then false
    when coalesce(old.confirmed_items, '[]') = '[]' then true
    when old.items_revision is null then ${NEWER}
    else ${IS_NEWS} and
      (excluded.items_revision, excluded.confirmed_items::text) > (old.items_revision, old.confirmed_items::text)
  end`

const LATEST = ['confirmed_minor', 'confirmed_currency', 'confirmed_revision', 'confirmed_by']
const LATEST_ITEMS = ['confirmed_items', 'items_revision']

const taken = (names: readonly string[], isTaken: string): string =>
  names.map((name) => `${name} = case when ${isTaken} then excluded.${name} else old.${name} end`).join(',\n      ')

/**
 * Each column's rule gives the same whatever comes first: the latest revision, the earliest time, the lesser text, a state that stays.
 * Platforms tell of an order again whenever it is sent or edited: whom was erased here stays so.
 */
const UPSERT = `
  insert into vitrine_orders as old (
    store, order_id, confirmed_status, confirmed_minor, confirmed_currency, confirmed_by, confirmed_at,
    confirmed_revision, confirmed_items, items_revision, confirmed_customer, confirmed_chain, confirmed_depth,
    payment, payments, host_word)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, array_remove(array[$14::text], null), md5($15))
  on conflict (store, order_id) do update
  set confirmed_status = case when 'refunded' in (old.confirmed_status, excluded.confirmed_status) then 'refunded' else 'paid' end,
      confirmed_at = least(old.confirmed_at, excluded.confirmed_at),
      confirmed_customer = case when not old.forgotten then least(old.confirmed_customer, excluded.confirmed_customer) end,
      confirmed_conflict = old.confirmed_conflict or coalesce(old.confirmed_chain <> excluded.confirmed_chain, false)
        or coalesce(old.confirmed_currency <> excluded.confirmed_currency, false),
      confirmed_depth = case
        when old.confirmed_chain is null or excluded.confirmed_chain < old.confirmed_chain then excluded.confirmed_depth
        else old.confirmed_depth end,
      confirmed_chain = least(old.confirmed_chain, excluded.confirmed_chain),
      payment = least(old.payment, excluded.payment),
      payments = case when excluded.payments <@ old.payments then old.payments else old.payments || excluded.payments end,
      host_word = coalesce(excluded.host_word, old.host_word),
      ${taken(LATEST, NEWER)},
      ${taken(LATEST_ITEMS, NEWER_ITEMS)}`

/** One that names its currency goes before one that doesn't; then the higher sum so far. */
const UPSERT_REFUND = `
  insert into vitrine_refunds as old (store, ref, source, refund, minor, currency, at)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (store, ref, source, refund) do update set minor = excluded.minor, currency = excluded.currency
  where (excluded.currency <> '${NO_CURRENCY}', excluded.currency, excluded.minor) > (old.currency <> '${NO_CURRENCY}', old.currency, old.minor)`

const UPSERT_CANCELLATION = `
  insert into vitrine_orders as old (store, order_id, cancelled_revision) values ($1, $2, $3)
  on conflict (store, order_id) do update
  set cancelled_revision = greatest(old.cancelled_revision, excluded.cancelled_revision)`

/**
 * Stores what a server said of an order, its refunds and its end, in one transaction. Safe to repeat, and to be told by
 * several sources in any order: an order stays one row.
 */
export function confirmOrder(database: Database, store: string, message: OrderMessage): Promise<void> {
  const { confirmation, refunds, cancellation } = message
  return database.transaction(async (sql) => {
    if (confirmation) await upsert(sql, store, confirmation)
    for (const { ref, source, refund, value, at } of refunds)
      await sql.query(UPSERT_REFUND, [store, ref, source, refund, value.minor, value.currency, at])
    if (cancellation) await sql.query(UPSERT_CANCELLATION, [store, cancellation.order, cancellation.revision])
  })
}

function upsert(sql: Sql, store: string, said: OrderConfirmation) {
  const revision = said.status === 'refunded' ? LOWEST_REVISION : said.revision
  return sql.query(UPSERT, [
    store,
    said.order,
    said.status,
    said.value.minor,
    said.value.currency,
    said.by,
    said.at,
    revision,
    JSON.stringify(said.items),
    said.items.length ? `${revision} ${said.by}` : null,
    said.customer,
    said.claim?.ids ?? null,
    said.claim?.depth ?? null,
    said.payment,
    said.word,
  ])
}

import * as v from 'valibot'
import { ConfigError } from '../lib/warnings'
import type { Database } from './database'
import { firstRefusal, onlyFields } from './object-fields'

/** One store that a backend serves. */
export interface StoreConfig {
  /** Store key as in the script tag's `data-store`, `[a-z0-9.-]{1,64}`. */
  readonly id: string
  /** Origins whose pages may send events and read votes, exact (`https://halden.example`); `'*'` for any (a public sandbox). */
  readonly origins: readonly string[] | '*'
  /** What the host's server shows as `Authorization: Bearer …`, at least 16 characters; two while one replaces the other. */
  readonly secret: string | readonly string[]
  /** Signing secrets of the platforms' webhooks, two while one replaces the other; the store's `secret` when missing. */
  readonly webhooks?: Partial<Record<Platform, string | readonly string[] | undefined>> | undefined
  /** Which of Shopify's names an order goes by on the thank-you page: `id` (default), `name` (`#1001`) or `order_number` (`1001`). */
  readonly shopifyOrder?: 'id' | 'name' | 'order_number' | undefined
  /** Query parameter and order attribute that carry the token, as in the script tag's `data-param`; `vref` by default. */
  readonly param?: string | undefined
  /** How many days an arrival counts, 1..400, 30 by default; an older one flags the order `out-of-window`. */
  readonly windowDays?: number | undefined
}

export type Platform = 'shopify' | 'woocommerce' | 'stripe'

/** How many requests an address may make of each store. */
export interface RateLimit {
  /** Requests a minute in the long run. */
  readonly perMinute: number
  /** Requests at once, after a rest. */
  readonly burst: number
}

export interface BackendConfig {
  /** Where everything is kept: `pgliteDatabase(…)` or `postgresDatabase(…)`. */
  readonly database: Database
  /** Path under which the calls are mounted, `/vitrine` by default; `''` for the root. */
  readonly basePath?: string | undefined
  readonly stores: readonly StoreConfig[]
  /**
   * Limit for each store and address (of IPv6 the first 64 bits), for requests whose address is given (`fetch(request, { address })`); what names no
   * store that is here counts apart. 600 a minute, 300 at once by default; `null` for none. Addresses are hashed with a random salt, in memory only.
   */
  readonly rateLimit?: RateLimit | null | undefined
  /** `month`: one partition of `vitrine_events` a month (PostgreSQL only, from the first start on); none by default. */
  readonly partitions?: 'month' | undefined
  /** Called with what the operator should see; never holds personal data. Silent by default. */
  readonly log?: ((entry: LogEntry) => void) | undefined
  /** Clock in ms since 1970, for tests. */
  readonly now?: (() => number) | undefined
}

/** One line of the log, structured; `message` is constant for each kind, so that it can be counted. */
export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error'
  readonly message: string
  readonly [detail: string]: string | number
}

/** A store's configuration, checked, in one form. */
export interface Store {
  readonly id: string
  /** `null` for any origin. */
  readonly origins: ReadonlySet<string> | null
  readonly secrets: readonly string[]
  readonly webhookSecrets: Readonly<Record<Platform, readonly string[]>>
  readonly shopifyOrder: 'id' | 'name' | 'order_number'
  readonly param: string
  readonly windowDays: number
}

export interface Config {
  readonly basePath: string
  readonly stores: ReadonlyMap<string, Store>
  readonly rateLimit: RateLimit | null
  readonly partitions: 'month' | null
}

/** A century: longer than anything here is old, and a date that every database has. */
export const MAX_DAYS = 36_525

/** Shorter secrets can be guessed. */
export const MIN_SECRET = 16

const NO_SECRET = `must be a secret of at least ${MIN_SECRET} characters, or a list of one or two`

const Secret = v.pipe(
  v.string(NO_SECRET),
  v.minLength(MIN_SECRET, `must have at least ${MIN_SECRET} characters`),
  v.maxLength(512, 'must have at most 512 characters'),
  v.check((text) => /^[\x21-\x7e]+$/.test(text), 'must be visible ASCII without spaces'),
)
const Secrets = v.union(
  [Secret, v.pipe(v.array(Secret), v.minLength(1, NO_SECRET), v.maxLength(2, NO_SECRET))],
  (issue) =>
    typeof issue.input === 'string' || Array.isArray(issue.input) ? (firstMessage(issue) ?? NO_SECRET) : NO_SECRET,
)
const ORIGINS = 'must be a list of origins like "https://halden.example", or "*"'
const Origin = v.pipe(
  v.string('must be a text'),
  v.check(
    (text) => text === '*' || isOrigin(text),
    'must be an origin like "https://halden.example", without path, star or slash at the end',
  ),
)
const STORE_ID = 'must be 1 to 64 of a-z 0-9 . -'
const PARAM = 'must be a query parameter of 1 to 32 letters, digits, _ or -'
const WINDOW = 'must be 1 to 400 whole days'
const StoreSchema = onlyFields({
  id: v.pipe(v.string(STORE_ID), v.regex(/^[a-z0-9.-]{1,64}$/, STORE_ID)),
  origins: v.union([v.literal('*'), v.pipe(v.array(Origin), v.minLength(1, 'must not be empty'))], (issue) =>
    Array.isArray(issue.input) ? (firstMessage(issue) ?? ORIGINS) : ORIGINS,
  ),
  secret: Secrets,
  webhooks: v.optional(
    onlyFields({
      shopify: v.optional(Secrets),
      woocommerce: v.optional(Secrets),
      stripe: v.optional(Secrets),
    }),
  ),
  shopifyOrder: v.optional(v.picklist(['id', 'name', 'order_number'], 'must be "id", "name" or "order_number"')),
  param: v.optional(v.pipe(v.string(PARAM), v.regex(/^[\w-]{1,32}$/, PARAM))),
  windowDays: v.optional(v.pipe(v.number(WINDOW), v.integer(WINDOW), v.minValue(1, WINDOW), v.maxValue(400, WINDOW))),
})
const atLeastOne = v.pipe(
  v.number('must be a number from 1'),
  v.minValue(1, 'must be a number from 1'),
  v.finite('must be a number from 1'),
)
const BASE_PATH = 'must be a path like "/vitrine", or ""'
const ConfigSchema = onlyFields({
  database: v.optional(v.unknown()),
  basePath: v.optional(v.pipe(v.string(BASE_PATH), v.regex(/^(\/[\w.~-]+)*\/?$/, BASE_PATH)), '/vitrine'),
  stores: v.pipe(
    v.array(StoreSchema, 'must be a list of stores: [{id, origins, secret}]'),
    v.minLength(1, 'must name at least one store'),
  ),
  rateLimit: v.optional(v.nullable(onlyFields({ perMinute: atLeastOne, burst: atLeastOne })), {
    perMinute: 600,
    burst: 300,
  }),
  partitions: v.optional(v.literal('month', 'must be "month"')),
  log: v.optional(v.function('must be a function')),
  now: v.optional(v.function('must be a function')),
})

/**
 * Checks what the host configured. Throws `ConfigError` that names the option and what is allowed, never a secret's text.
 * @param caller where it was configured, at the head of the message
 */
export function parseConfig(input: unknown, caller = 'createBackend(): '): Config {
  const result = v.safeParse(ConfigSchema, input)
  if (!result.success) throw new ConfigError(caller + firstRefusal(result.issues, 'the configuration'))
  const { basePath, stores, rateLimit, partitions } = result.output
  const byId = new Map<string, Store>()
  for (const store of stores) {
    if (byId.has(store.id)) throw new ConfigError(`${caller}stores has "${store.id}" twice`)
    const secrets = listed(store.secret)
    const { webhooks } = store
    byId.set(store.id, {
      id: store.id,
      origins:
        store.origins === '*' || store.origins.includes('*')
          ? null
          : new Set(store.origins.map((origin) => new URL(origin).origin)),
      secrets,
      webhookSecrets: {
        shopify: listed(webhooks?.shopify ?? secrets),
        woocommerce: listed(webhooks?.woocommerce ?? secrets),
        stripe: listed(webhooks?.stripe ?? secrets),
      },
      shopifyOrder: store.shopifyOrder ?? 'id',
      param: store.param ?? 'vref',
      windowDays: store.windowDays ?? 30,
    })
  }
  return { basePath: basePath.replace(/\/$/, ''), stores: byId, rateLimit, partitions: partitions ?? null }
}

const listed = (one: string | readonly string[]): readonly string[] => (typeof one === 'string' ? [one] : one)

/** As people write it, `https://münchen.example` or with `:443`: what browsers send is made of it. A star only stands alone. */
const isOrigin = (text: string): boolean => /^https?:\/\/[^/\\?#@*\s]+$/i.test(text) && URL.canParse(text)

/** The reason why the likelier branch of a union failed. */
const firstMessage = (issue: v.UnionIssue<v.BaseIssue<unknown>>): string | undefined =>
  issue.issues?.find(({ message }) => message.startsWith('must'))?.message

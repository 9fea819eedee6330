import * as v from 'valibot'
import { ConfigError } from '../../lib/warnings'
import { type AttributionModel, type ChainRule, DEFAULT_HALF_LIFE_HOURS } from './attribution-weights'

export const REPORT_NAMES = [
  'virality',
  'attribution',
  'networks',
  'products',
  'sharers',
  'cohorts',
  'timeline',
] as const
export type ReportName = (typeof REPORT_NAMES)[number]

export type CreditKey = 'network' | 'sharer' | 'product' | 'share'
export type CohortKey = 'week' | 'device' | 'network'
export type Interval = 'minute' | 'hour' | 'day'

/** What a report is asked; the same as the query of the HTTP call. */
export interface ReportOptions {
  /** From this moment on: ISO 8601 (a date alone begins at 00:00 UTC), ms since 1970, or a `Date`; everything by default. */
  readonly from?: string | number | Date
  /** Up to this moment, itself not included; now by default. */
  readonly to?: string | number | Date
  /** `reported`: money also of orders that only a browser told of. */
  readonly include?: 'reported' | 'confirmed'
  /** attribution: how a value is shared among arrivals, `last` by default. */
  readonly model?: AttributionModel
  /** attribution: whom it is credited to, `network` by default; cohorts: `week` by default. */
  readonly by?: CreditKey | CohortKey
  /** attribution: arrivals that are older than this before the order don't count, 1..400, 30 by default. */
  readonly lookbackDays?: number
  /** attribution: half-life of `time-decay`, 168 hours by default. */
  readonly halfLifeHours?: number
  /** attribution: how an arrival's part is shared along its chain, `leaf` by default. */
  readonly chain?: ChainRule
  /** timeline: width of a step, `day` by default. */
  readonly interval?: Interval
  /** Rows at most, 1..10,000, 1,000 by default; attribution has all. */
  readonly limit?: number
}

export interface ReportQuery {
  readonly from: string
  readonly to: string
  /** States of orders whose money counts. */
  readonly statuses: readonly string[]
  readonly model: AttributionModel
  readonly by: string | undefined
  readonly lookbackDays: number
  readonly halfLifeHours: number
  readonly chain: ChainRule
  readonly interval: Interval
  readonly limit: number
}

/** Numbers may come as the text of a query. */
const numeric = (min: number, max: number, isWhole = false) =>
  v.pipe(
    v.union(
      [v.number(), v.pipe(v.string(), v.regex(/^\d{1,9}(\.\d{1,9})?$/), v.transform(Number))],
      'must be a number',
    ),
    v.check(
      (value) => value >= min && value <= max && (!isWhole || Number.isInteger(value)),
      `must be from ${min} to ${max}`,
    ),
  )
const Moment = v.pipe(
  v.union([v.string(), v.number(), v.date()], 'must be an ISO 8601 time'),
  v.transform((value) =>
    typeof value === 'string' && !/^\d{4}-\d\d-\d\d/.test(value) ? Number.NaN : new Date(value).getTime(),
  ),
  v.check((ms) => ms >= 0 && ms < 7e12, 'must be an ISO 8601 time like 2026-11-21T10:00:00Z, or a date'),
)
const choice = <const Options extends readonly string[]>(options: Options) =>
  v.exactOptional(v.picklist(options, `must be one of ${options.join(', ')}`))

const OptionsSchema = v.object({
  from: v.exactOptional(Moment, 0),
  to: v.exactOptional(Moment),
  include: choice(['reported', 'confirmed']),
  model: choice(['first', 'last', 'linear', 'time-decay', 'position']),
  by: choice(['network', 'sharer', 'product', 'share', 'week', 'device']),
  lookbackDays: v.exactOptional(numeric(1, 400)),
  halfLifeHours: v.exactOptional(numeric(0.01, 100_000)),
  chain: choice(['leaf', 'equal', 'decay']),
  interval: choice(['minute', 'hour', 'day']),
  limit: v.exactOptional(numeric(1, 10_000, true)),
})

/** Checks what is asked, from a program or from a query; throws `ConfigError` that names the option. */
export function parseReportOptions(options: unknown, nowMs: number): ReportQuery {
  const result = v.safeParse(OptionsSchema, options)
  if (!result.success) {
    const [issue] = result.issues
    throw new ConfigError(`${v.getDotPath(issue) ?? 'options'}: ${issue.message}`)
  }
  const { from, to, include, model, by, lookbackDays, halfLifeHours, chain, interval, limit } = result.output
  return {
    from: new Date(from).toISOString(),
    // Clocks that are a little ahead count as now.
    to: new Date(to ?? nowMs + 5 * 60_000).toISOString(),
    statuses: include === 'reported' ? ['confirmed', 'reported'] : ['confirmed'],
    model: model ?? 'last',
    by,
    lookbackDays: lookbackDays ?? 30,
    halfLifeHours: halfLifeHours ?? DEFAULT_HALF_LIFE_HOURS,
    chain: chain ?? 'leaf',
    interval: interval ?? 'day',
    limit: limit ?? 1000,
  }
}

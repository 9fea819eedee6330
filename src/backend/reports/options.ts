import * as v from 'valibot'
import { ConfigError } from '../../lib/warnings'
import { isDay } from '../events/fields'
import { firstRefusal, onlyFields } from '../object-fields'
import {
  type AttributionModel,
  CHAIN_RULES,
  type ChainRule,
  DEFAULT_HALF_LIFE_HOURS,
  MODELS,
} from './attribution-weights'

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

const CREDIT_KEYS = ['network', 'sharer', 'product', 'share'] as const
export type CreditKey = (typeof CREDIT_KEYS)[number]
const COHORT_KEYS = ['week', 'device', 'network'] as const
export type CohortKey = (typeof COHORT_KEYS)[number]
export type Interval = 'minute' | 'hour' | 'day'

/** What a report is asked; the same as the query of the HTTP call. */
export interface ReportOptions {
  /** From this moment on: ISO 8601 (without a zone it is UTC, a date alone begins at 00:00), ms since 1970 (as a number or a text), or a `Date`; everything by default. */
  readonly from?: string | number | Date | undefined
  /** Up to this moment, itself not included; by default now and five minutes more, for clocks that are ahead. */
  readonly to?: string | number | Date | undefined
  /** `reported`: money also of orders that only a browser told of. */
  readonly include?: 'reported' | 'confirmed' | undefined
  /** attribution, networks, sharers: how a value is shared among arrivals, `last` by default. */
  readonly model?: AttributionModel | undefined
  /** attribution: whom it is credited to, `network` by default; cohorts: `week` by default. */
  readonly by?: CreditKey | CohortKey | undefined
  /** attribution, networks, sharers: arrivals that are older than this before the order don't count, 1..400, 30 by default. */
  readonly lookbackDays?: number | undefined
  /** attribution, networks, sharers: half-life of `time-decay`, 168 hours by default. */
  readonly halfLifeHours?: number | undefined
  /** attribution, networks, sharers: how an arrival's part is shared along its chain, `leaf` by default. */
  readonly chain?: ChainRule | undefined
  /** timeline: width of a step, `day` by default. */
  readonly interval?: Interval | undefined
  /** Rows at most, 1..10,000, 1,000 by default; not of attribution, which has all. */
  readonly limit?: number | undefined
}

export interface ReportQuery {
  readonly from: string
  readonly to: string
  /** States of orders whose money counts. */
  readonly statuses: readonly string[]
  readonly model: AttributionModel
  readonly creditBy: CreditKey
  readonly cohortBy: CohortKey
  readonly lookbackDays: number
  readonly halfLifeHours: number
  readonly chain: ChainRule
  readonly interval: Interval
  readonly limit: number
}

/** Numbers may come as the text of a query. */
const numeric = (min: number, max: number, isWhole = false) => {
  const message = `must be a ${isWhole ? 'whole ' : ''}number from ${min} to ${max}`
  return v.optional(
    v.pipe(
      v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,9}(\.\d{1,9})?$/), v.transform(Number))], message),
      v.check((value) => value >= min && value <= max && (!isWhole || Number.isInteger(value)), message),
    ),
  )
}
const MOMENT = 'must be an ISO 8601 time like 2026-11-21T10:00:00Z, a date, or milliseconds since 1970'
/** A space stands for the `+` of a query that was not encoded. */
const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+ -]\d\d:?\d\d)?)?$/i
/** Smaller numbers are years, days like 20261121, or seconds, that would silently be a moment of 1970. */
const LEAST_MS = 1e11

const Moment = v.optional(
  v.pipe(
    v.union([v.string(), v.number(), v.date()], MOMENT),
    v.transform((value) => (value instanceof Date ? value.getTime() : parseMoment(value))),
    v.check((ms) => ms >= 0 && ms < 7e12, MOMENT),
  ),
)

/** Milliseconds since 1970; a time that names no zone is UTC, wherever this server thinks it is. */
function parseMoment(value: string | number): number {
  const text = String(value)
  const ms = /^[\d.]+$/.test(text) ? Number(text) : Number.NaN
  if (ms === 0 || ms >= LEAST_MS) return ms
  const [match, date, time = '00:00', zone = 'Z'] = ISO.exec(text) ?? []
  return match && isDay(text) ? Date.parse(`${date}T${time}${zone.toUpperCase().replace(' ', '+')}`) : Number.NaN
}

const choice = <const Options extends readonly string[]>(options: Options) =>
  v.optional(v.picklist(options, `must be one of ${options.join(', ')}`))

/** The options of all reports: who asks for several may ask each with the same ones. */
const OPTIONS = {
  from: Moment,
  to: Moment,
  include: choice(['confirmed', 'reported']),
  model: choice(MODELS),
  chain: choice(CHAIN_RULES),
  lookbackDays: numeric(1, 400),
  halfLifeHours: numeric(0.01, 100_000),
  by: choice([...CREDIT_KEYS, ...COHORT_KEYS]),
  interval: choice(['minute', 'hour', 'day']),
  limit: numeric(1, 10_000, true),
}

/** What no report has was meant for something, so it is refused; and so is what a report could not tell by. */
const EVERY_REPORT = onlyFields(OPTIONS)
const SCHEMAS = {
  attribution: onlyFields({ ...OPTIONS, by: choice(CREDIT_KEYS) }),
  cohorts: onlyFields({ ...OPTIONS, by: choice(COHORT_KEYS) }),
}

/** Checks what a report is asked, from a program or from a query; throws `ConfigError` that names the option and what is allowed. */
export function parseReportOptions(report: ReportName, options: unknown, nowMs: number): ReportQuery {
  const result = v.safeParse(report === 'attribution' || report === 'cohorts' ? SCHEMAS[report] : EVERY_REPORT, options)
  if (!result.success) throw new ConfigError(`${firstRefusal(result.issues, 'options', ': ')} (report ${report})`)
  const { from = 0, to, include, ...asked } = result.output
  if (to !== undefined && from > to) throw new ConfigError(`from: must not be after to (report ${report})`)
  return {
    from: new Date(from).toISOString(),
    // Clocks that are a little ahead count as now.
    to: new Date(to ?? nowMs + 5 * 60_000).toISOString(),
    statuses: include === 'reported' ? ['confirmed', 'reported'] : ['confirmed'],
    model: asked.model ?? 'last',
    creditBy: CREDIT_KEYS.find((key) => key === asked.by) ?? 'network',
    cohortBy: COHORT_KEYS.find((key) => key === asked.by) ?? 'week',
    lookbackDays: asked.lookbackDays ?? 30,
    halfLifeHours: asked.halfLifeHours ?? DEFAULT_HALF_LIFE_HOURS,
    chain: asked.chain ?? 'leaf',
    interval: asked.interval ?? 'day',
    limit: asked.limit ?? 1000,
  }
}

import { ConfigError } from '../../lib/warnings'
import type { Sql } from '../database'
import { type CreditRow, readAttribution } from './attribution'
import {
  type BoardRow,
  NETWORKS_DEFINITIONS,
  PRODUCTS_DEFINITIONS,
  readNetworks,
  readProducts,
  readSharers,
  SHARERS_DEFINITIONS,
} from './boards'
import { parseReportOptions, REPORT_NAMES, type ReportName, type ReportOptions, type ReportQuery } from './options'
import { COHORTS_DEFINITIONS, readCohorts, readTimeline, TIMELINE_DEFINITIONS } from './periods'
import { readVirality, VIRALITY_DEFINITIONS, type ViralityReport } from './virality'

/** What every report says of itself. */
export interface ReportFrame {
  readonly report: ReportName
  readonly store: string
  /** ISO 8601; the period begins here … */
  readonly from: string
  /** … and ends before this. */
  readonly to: string
  /** What each figure means. */
  readonly definitions: Readonly<Record<string, string>>
}

export type AttributionReport = ReportFrame & {
  readonly model: string
  readonly by: string
  readonly chain: string
  readonly lookbackDays: number
  readonly halfLifeHours: number
  readonly rows: readonly CreditRow[]
}
export type BoardReport = ReportFrame & { readonly rows: readonly BoardRow[] }

/** Each report's answer, by its name. */
export interface Reports {
  virality: ReportFrame & ViralityReport
  attribution: AttributionReport
  networks: BoardReport
  products: BoardReport
  sharers: BoardReport
  cohorts: BoardReport
  timeline: BoardReport
}

const ATTRIBUTION_DEFINITIONS = {
  orders: 'orders of the period that the key had a part in',
  minor:
    "the key's parts of their values, net of refunds, in minor units; all rows of a currency sum exactly to the orders",
  currency: 'ISO 4217; currencies are never added to each other',
  by: 'what a key is: the network, the sharer (random id of the browser), the product or the share that led to the order',
  lookbackDays:
    "arrivals that are older than this before the order don't count, nor those after it (by more than five minutes, for clocks)",
  halfLifeHours: 'of time-decay: an arrival counts half for each of these that lie between it and the order',
  key: '(direct): no arrival by a share within the look-back; (unknown): the share, or what is asked of it, is not stored',
  model:
    'first, last: all to that arrival; linear: equal parts; time-decay: half as much for each half-life before the order; position: 40 % first, 40 % last, 20 % between',
  chain:
    'how an arrival shares its part along its chain. leaf: all to the share that led here; equal: the same to each; decay: half as much for each hop up',
  counted:
    'confirmed orders that are not refunded in full; with include=reported also those that only a browser told of',
}

type Read<Name extends ReportName> = (
  sql: Sql,
  store: string,
  query: ReportQuery,
  frame: Omit<ReportFrame, 'definitions'>,
) => Promise<Reports[Name]>

const board =
  (definitions: Record<string, string>, read: (sql: Sql, store: string, query: ReportQuery) => Promise<BoardRow[]>) =>
  async (
    sql: Sql,
    store: string,
    query: ReportQuery,
    frame: Omit<ReportFrame, 'definitions'>,
  ): Promise<BoardReport> => ({
    ...frame,
    rows: await read(sql, store, query),
    definitions,
  })

const READERS: { readonly [Name in ReportName]: Read<Name> } = {
  virality: async (sql, store, query, frame) => ({
    ...frame,
    ...(await readVirality(sql, store, query)),
    definitions: VIRALITY_DEFINITIONS,
  }),
  attribution: async (sql, store, query, frame) => {
    const { model, creditBy: by, chain, lookbackDays, halfLifeHours } = query
    const rows = await readAttribution(sql, store, query, by)
    return { ...frame, model, by, chain, lookbackDays, halfLifeHours, rows, definitions: ATTRIBUTION_DEFINITIONS }
  },
  networks: board(NETWORKS_DEFINITIONS, readNetworks),
  products: board(PRODUCTS_DEFINITIONS, readProducts),
  sharers: board(SHARERS_DEFINITIONS, readSharers),
  cohorts: board(COHORTS_DEFINITIONS, readCohorts),
  timeline: board(TIMELINE_DEFINITIONS, readTimeline),
}

/** Reads a report. Throws `ConfigError` for a name or an option that isn't. */
export async function readReport<Name extends ReportName>(
  sql: Sql,
  store: string,
  name: Name,
  options: ReportOptions,
  nowMs: number,
): Promise<Reports[Name]> {
  if (!isReportName(name)) throw new ConfigError(`no report "${String(name)}"; there are ${REPORT_NAMES.join(', ')}`)
  const query = parseReportOptions(name, options, nowMs)
  return READERS[name](sql, store, query, { report: name, store, from: query.from, to: query.to })
}

export const isReportName = (name: string): name is ReportName => REPORT_NAMES.some((known) => known === name)

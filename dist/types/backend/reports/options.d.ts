import { type AttributionModel, type ChainRule } from './attribution-weights.js';
export declare const REPORT_NAMES: readonly ['virality', 'attribution', 'networks', 'products', 'sharers', 'cohorts', 'timeline'];
export type ReportName = (typeof REPORT_NAMES)[number];
declare const CREDIT_KEYS: readonly ['network', 'sharer', 'product', 'share'];
export type CreditKey = (typeof CREDIT_KEYS)[number];
declare const COHORT_KEYS: readonly ['week', 'device', 'network'];
export type CohortKey = (typeof COHORT_KEYS)[number];
export type Interval = 'minute' | 'hour' | 'day';
/** What a report is asked; the same as the query of the HTTP call. */
export interface ReportOptions {
    /** From this moment on: ISO 8601 (without a zone it is UTC, a date alone begins at 00:00), ms since 1970 (as a number or a text), or a `Date`; everything by default. */
    readonly from?: string | number | Date | undefined;
    /** Up to this moment, itself not included; by default now and five minutes more, for clocks that are ahead. */
    readonly to?: string | number | Date | undefined;
    /** `reported`: money also of orders that only a browser told of. */
    readonly include?: 'reported' | 'confirmed' | undefined;
    /** attribution, networks, sharers: how a value is shared among arrivals, `last` by default. */
    readonly model?: AttributionModel | undefined;
    /** attribution: whom it is credited to, `network` by default; cohorts: `week` by default. */
    readonly by?: CreditKey | CohortKey | undefined;
    /** attribution, networks, sharers: arrivals that are older than this before the order don't count, 1..400, 30 by default. */
    readonly lookbackDays?: number | undefined;
    /** attribution, networks, sharers: half-life of `time-decay`, 168 hours by default. */
    readonly halfLifeHours?: number | undefined;
    /** attribution, networks, sharers: how an arrival's part is shared along its chain, `leaf` by default. */
    readonly chain?: ChainRule | undefined;
    /** timeline: width of a step, `day` by default. */
    readonly interval?: Interval | undefined;
    /** Rows at most, 1..10,000, 1,000 by default; not of attribution, which has all. */
    readonly limit?: number | undefined;
}
export interface ReportQuery {
    readonly from: string;
    readonly to: string;
    /** States of orders whose money counts. */
    readonly statuses: readonly string[];
    readonly model: AttributionModel;
    readonly creditBy: CreditKey;
    readonly cohortBy: CohortKey;
    readonly lookbackDays: number;
    readonly halfLifeHours: number;
    readonly chain: ChainRule;
    readonly interval: Interval;
    readonly limit: number;
}
/** Checks what a report is asked, from a program or from a query; throws `ConfigError` that names the option and what is allowed. */
export declare function parseReportOptions(report: ReportName, options: unknown, nowMs: number): ReportQuery;
export {};

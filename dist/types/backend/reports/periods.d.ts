import type { Sql } from '../database.js';
import type { BoardRow } from './boards.js';
import type { ReportQuery } from './options.js';
export declare const TIMELINE_DEFINITIONS: {
    at: string;
    visitors: string;
    views: string;
    opens: string;
    shares: string;
    pins: string;
    votes: string;
    buys: string;
    landings: string;
    conversions: string;
    orders: string;
    value: string;
};
export declare const COHORTS_DEFINITIONS: {
    cohort: string;
    visitors: string;
    sharers: string;
    buyers: string;
    shares: string;
    referred: string;
    weeks: string;
};
export declare const readTimeline: (sql: Sql, store: string, query: ReportQuery) => Promise<BoardRow[]>;
/** One row a cohort; by week with how many came back in each week after. */
export declare function readCohorts(sql: Sql, store: string, query: ReportQuery): Promise<BoardRow[]>;

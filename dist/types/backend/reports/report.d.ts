import type { Sql } from '../database.js';
import { type CreditRow } from './attribution.js';
import { type BoardRow } from './boards.js';
import { type ReportName, type ReportOptions } from './options.js';
import { type ViralityReport } from './virality.js';
/** What every report says of itself. */
export interface ReportFrame {
    readonly report: ReportName;
    readonly store: string;
    /** ISO 8601; the period begins here … */
    readonly from: string;
    /** … and ends before this. */
    readonly to: string;
    /** What each figure means. */
    readonly definitions: Readonly<Record<string, string>>;
}
export type AttributionReport = ReportFrame & {
    readonly model: string;
    readonly by: string;
    readonly chain: string;
    readonly lookbackDays: number;
    readonly halfLifeHours: number;
    readonly rows: readonly CreditRow[];
};
export type BoardReport = ReportFrame & {
    readonly rows: readonly BoardRow[];
};
/** Each report's answer, by its name. */
export interface Reports {
    virality: ReportFrame & ViralityReport;
    attribution: AttributionReport;
    networks: BoardReport;
    products: BoardReport;
    sharers: BoardReport;
    cohorts: BoardReport;
    timeline: BoardReport;
}
/** Reads a report. Throws `ConfigError` for a name or an option that isn't. */
export declare function readReport<Name extends ReportName>(sql: Sql, store: string, name: Name, options: ReportOptions, nowMs: number): Promise<Reports[Name]>;
export declare const isReportName: (name: string) => name is ReportName;

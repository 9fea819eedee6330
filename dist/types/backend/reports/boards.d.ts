import type { Sql } from '../database.js';
import type { ReportQuery } from './options.js';
/** One line of a leader board: a name, its counts, and the money it is credited with. */
export type BoardRow = Readonly<Record<string, unknown>>;
export declare const NETWORKS_DEFINITIONS: {
    network: string;
    shares: string;
    sharers: string;
    landings: string;
    visitorsBrought: string;
    children: string;
    orders: string;
    value: string;
};
export declare const SHARERS_DEFINITIONS: {
    sharer: string;
    shares: string;
    landings: string;
    visitorsBrought: string;
    children: string;
    orders: string;
    value: string;
};
export declare const PRODUCTS_DEFINITIONS: {
    product: string;
    views: string;
    opens: string;
    shares: string;
    pins: string;
    votes: string;
    buys: string;
    landings: string;
    orders: string;
    sold: string;
};
export declare const readNetworks: (sql: Sql, store: string, query: ReportQuery) => Promise<BoardRow[]>;
export declare const readSharers: (sql: Sql, store: string, query: ReportQuery) => Promise<BoardRow[]>;
export declare const readProducts: (sql: Sql, store: string, query: ReportQuery) => Promise<BoardRow[]>;

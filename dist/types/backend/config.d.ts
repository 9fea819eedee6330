import type { Database } from './database.js';
/** One store that a backend serves. */
export interface StoreConfig {
    /** Store key as in the script tag's `data-store`, `[a-z0-9.-]{1,64}`. */
    readonly id: string;
    /** Origins whose pages may send events and read votes, exact (`https://halden.example`); `'*'` for any (a public sandbox). */
    readonly origins: readonly string[] | '*';
    /** What the host's server shows as `Authorization: Bearer …`, at least 16 characters; two while one replaces the other. */
    readonly secret: string | readonly string[];
    /** Signing secrets of the platforms' webhooks, two while one replaces the other; the store's `secret` when missing. */
    readonly webhooks?: Partial<Record<Platform, string | readonly string[] | undefined>> | undefined;
    /** Which of Shopify's names an order goes by on the thank-you page: `id` (default), `name` (`#1001`) or `order_number` (`1001`). */
    readonly shopifyOrder?: 'id' | 'name' | 'order_number' | undefined;
    /** Query parameter and order attribute that carry the token, as in the script tag's `data-param`; `vref` by default. */
    readonly param?: string | undefined;
    /** How many days an arrival counts, 1..400, 30 by default; an older one flags the order `out-of-window`. */
    readonly windowDays?: number | undefined;
}
export type Platform = 'shopify' | 'woocommerce' | 'stripe';
/** How many requests an address may make of each store. */
export interface RateLimit {
    /** Requests a minute in the long run. */
    readonly perMinute: number;
    /** Requests at once, after a rest. */
    readonly burst: number;
}
export interface BackendConfig {
    /** Where everything is kept: `pgliteDatabase(…)` or `postgresDatabase(…)`. */
    readonly database: Database;
    /** Path under which the calls are mounted, `/vitrine` by default; `''` for the root. */
    readonly basePath?: string | undefined;
    readonly stores: readonly StoreConfig[];
    /**
     * Limit for each store and address (of IPv6 the first 64 bits), for requests whose address is given (`fetch(request, { address })`); what names no
     * store that is here counts apart. 600 a minute, 300 at once by default; `null` for none. Addresses are hashed with a random salt, in memory only.
     */
    readonly rateLimit?: RateLimit | null | undefined;
    /** `month`: one partition of `vitrine_events` a month (PostgreSQL only, from the first start on); none by default. */
    readonly partitions?: 'month' | undefined;
    /** Called with what the operator should see; never holds personal data. Silent by default. */
    readonly log?: ((entry: LogEntry) => void) | undefined;
    /** Clock in ms since 1970, for tests. */
    readonly now?: (() => number) | undefined;
}
/** One line of the log, structured; `message` is constant for each kind, so that it can be counted. */
export interface LogEntry {
    readonly level: 'info' | 'warn' | 'error';
    readonly message: string;
    readonly [detail: string]: string | number;
}
/** A store's configuration, checked, in one form. */
export interface Store {
    readonly id: string;
    /** `null` for any origin. */
    readonly origins: ReadonlySet<string> | null;
    readonly secrets: readonly string[];
    readonly webhookSecrets: Readonly<Record<Platform, readonly string[]>>;
    readonly shopifyOrder: 'id' | 'name' | 'order_number';
    readonly param: string;
    readonly windowDays: number;
}
export interface Config {
    readonly basePath: string;
    readonly stores: ReadonlyMap<string, Store>;
    readonly rateLimit: RateLimit | null;
    readonly partitions: 'month' | null;
}
/** A century: longer than anything here is old, and a date that every database has. */
export declare const MAX_DAYS = 36525;
/** Shorter secrets can be guessed. */
export declare const MIN_SECRET = 16;
/**
 * Checks what the host configured. Throws `ConfigError` that names the option and what is allowed, never a secret's text.
 * @param caller where it was configured, at the head of the message
 */
export declare function parseConfig(input: unknown, caller?: string): Config;

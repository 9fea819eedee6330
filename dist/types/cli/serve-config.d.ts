/** What `vitrine serve` is started with, from the command line, the environment and a file, in that order of weight. */
export interface ServeConfig {
    /** `memory`, a folder, or a `postgres://` URL. */
    readonly database: string;
    /** 0 for any free one. */
    readonly port: number;
    readonly host: string;
    /** Addresses of proxies whose `X-Forwarded-For` is believed; `true` for all, where only a proxy that puts its own in can reach us. */
    readonly trustProxy: boolean | readonly string[];
    /** Events older than this are deleted, at the start and every hour; never when missing. */
    readonly retentionDays: number | null;
    /** What `/metrics` asks for as `Authorization: Bearer …`; open when missing. */
    readonly metricsSecret: string | null;
    /** The options of `createBackend`, which checks them. */
    readonly backend: {
        readonly basePath?: unknown;
        readonly stores: unknown;
        readonly rateLimit?: unknown;
        readonly partitions?: unknown;
    };
}
export declare const SERVE_USAGE = "Usage: vitrine serve [options]\n\n  --config <file>     configuration in JSON (or VITRINE_CONFIG)\n  --database <where>  \"memory\", a folder, or postgres://\u2026 (or VITRINE_DATABASE); default ./vitrine-data\n  --port <number>     0 for any free one (or VITRINE_PORT, PORT); default 8787\n  --host <address>    (or VITRINE_HOST); default 127.0.0.1\n  --base-path <path>  (or VITRINE_BASE_PATH); default /vitrine\n  --store <key>       a store without a file (or VITRINE_STORE), with\n  --origins <list>    its origins, comma-separated, or * (or VITRINE_ORIGINS), and\n                      VITRINE_SECRET, its secret, at least 16 characters, from the environment only\n\nThe file may hold: database, port, host, basePath, trustProxy, retentionDays, metricsSecret, rateLimit {perMinute, burst},\npartitions (\"month\"), stores [{id, origins, secret, webhooks {shopify, woocommerce, stripe}, shopifyOrder, param, windowDays}].\nA secret in it may be {\"env\": \"NAME\"} to be read from the environment.";
/** Reads and checks all three sources; throws `ConfigError` that names source, option and what is allowed. */
export declare function readServeConfig(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<ServeConfig>;

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
/** Reads and checks all three sources; throws `ConfigError` that names source, option and what is allowed. */
export declare function readServeConfig(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<ServeConfig>;

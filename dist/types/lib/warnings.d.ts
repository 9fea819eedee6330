/** The host used Vitrine wrongly: names the attribute or option, the value, and what is allowed. Thrown by npm calls only. */
export declare class ConfigError extends Error {
    readonly name = "ConfigError";
}
/** Tells the page's developer once, on the console; a script tag never throws into the host's page. */
export declare function warnOnce(message: string): void;

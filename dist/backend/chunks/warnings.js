// src/lib/warnings.ts
/** The host used Vitrine wrongly: names the attribute or option, the value, and what is allowed. Thrown by npm calls only. */
var ConfigError = class extends Error {
	name = "ConfigError";
};
export { ConfigError as t };

#!/usr/bin/env node
import process from "node:process";
// src/cli/serve-usage.ts
/** Apart from what reads the options, which needs packages that may be missing. */
var SERVE_USAGE = `Usage: vitrine serve [options]

  --config <file>     configuration in JSON (or VITRINE_CONFIG)
  --database <where>  "memory", a folder, or postgres://… (or VITRINE_DATABASE); default ./vitrine-data
  --port <number>     0 for any free one (or VITRINE_PORT, PORT); default 8787
  --host <address>    (or VITRINE_HOST); default 127.0.0.1
  --base-path <path>  (or VITRINE_BASE_PATH); default /vitrine
  --store <key>       a store without a file (or VITRINE_STORE), with
  --origins <list>    its origins, comma-separated, or * (or VITRINE_ORIGINS), and
                      VITRINE_SECRET, its secret, at least 16 characters, from the environment only

The file may hold: database, port, host, basePath, trustProxy, retentionDays, metricsSecret, rateLimit {perMinute, burst},
partitions ("month"), stores [{id, origins, secret, webhooks {shopify, woocommerce, stripe}, shopifyOrder, param, windowDays}].
A secret in it may be {"env": "NAME"} to be read from the environment.`;
// src/cli/vitrine.ts
var USAGE = `Usage: vitrine <command> [options]

  check <url|file>   print what Vitrine understands of a product feed
  serve              run the collector

  vitrine <command> --help
  vitrine --version`;
/** Each command is loaded when it is called, so that one never needs the other's packages. */
var COMMANDS = {
	check: async (args) => (await import("../backend/chunks/check.js")).check(args),
	serve: async (args) => {
		if (args.includes("--help") || args.includes("-h")) {
			console.log(SERVE_USAGE);
			return 0;
		}
		const missing = missingPackages();
		if (!missing) return (await import("../backend/chunks/serve.js")).serve(args);
		console.error(`vitrine serve: ${missing}`);
		return 1;
	}
};
var DRIVERS = ["@electric-sql/pglite", "pg"];
/** Packages that only `serve` needs are optional. One of each list is enough. */
var PACKAGES = [
	["valibot"],
	["srvx"],
	DRIVERS
];
var isThere = (name) => {
	try {
		return Boolean(import.meta.resolve(name));
	} catch {
		return false;
	}
};
/** All that are missing at once: who is told of one after the other has three tries for nothing. */
function missingPackages() {
	const missing = PACKAGES.filter((names) => !names.some(isThere));
	const other = missing.includes(DRIVERS) ? " (or pg in place of the last, for PostgreSQL)" : "";
	return missing.length ? `needs packages: npm install ${missing.map(([name]) => name).join(" ")}${other}` : "";
}
for (const stream of [process.stdout, process.stderr]) stream.on("error", (error) => {
	if (error.code !== "EPIPE") throw error;
});
var [name = "", ...args] = process.argv.slice(2);
var command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : void 0;
if (command) process.exitCode = await command(args);
else if (name === "--version" || name === "-v") console.log("0.1.0");
else {
	const isHelp = name === "" || name === "--help" || name === "-h" || name === "help";
	if (!isHelp) console.error(`vitrine: there is no command "${name}"`);
	console.log(USAGE);
	process.exitCode = isHelp && name !== "" ? 0 : 1;
}
export {};

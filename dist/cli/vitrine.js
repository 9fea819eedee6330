#!/usr/bin/env node
import process from "node:process";
// src/cli/vitrine.ts
var USAGE = `Usage: vitrine <command> [options]

  check <url|file>   print what Vitrine understands of a product feed
  serve              run the collector

  vitrine <command> --help`;
/** Each command is loaded when it is called, so that one never needs the other's packages. */
var COMMANDS = {
	check: async (args) => (await import("../backend/chunks/check.js")).check(args),
	serve: async (args) => (await import("../backend/chunks/serve.js")).serve(args)
};
/** Packages that only a command needs are optional; the loader's own message names the first that is missing. */
var missingPackage = (error) => error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND" ? /Cannot find package '([^']+)'/.exec(error.message)?.[1] : void 0;
for (const stream of [process.stdout, process.stderr]) stream.on("error", (error) => {
	if (error.code !== "EPIPE") throw error;
});
var [name = "", ...args] = process.argv.slice(2);
var command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : void 0;
if (command) process.exitCode = await command(args).catch((error) => {
	const missing = missingPackage(error);
	if (!missing) throw error;
	console.error(`vitrine ${name}: needs the package "${missing}": npm install ${missing}`);
	return 1;
});
else {
	const isHelp = name === "" || name === "--help" || name === "-h" || name === "help";
	if (!isHelp) console.error(`vitrine: there is no command "${name}"`);
	console.log(USAGE);
	process.exitCode = isHelp && name !== "" ? 0 : 1;
}
export {};

import { n as bearerOf, r as isSecret, t as openBackend } from "./backend.js";
import { a as firstRefusal, o as onlyFields, r as parseConfig, t as MAX_DAYS } from "./config.js";
import { t as pgliteDatabase } from "./pglite.js";
import { t as postgresDatabase } from "./postgres.js";
import { t as ConfigError } from "./warnings.js";
import * as v from "valibot";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { serve as serve$1 } from "srvx";
// src/cli/serve-config.ts
var FromEnvironment = v.strictObject({ env: v.string() });
var PORT = "must be a whole number from 0 to 65535";
var port = v.pipe(v.number(PORT), v.integer(PORT), v.minValue(0, PORT), v.maxValue(65535, PORT));
var text = (what) => v.optional(v.pipe(v.string(what), v.nonEmpty(what)));
var DAYS = `must be a number of days from 1 to ${MAX_DAYS}`;
var METRICS_SECRET = `must be a text of at least 16 characters, or {"env": "NAME"}`;
var FileSchema = onlyFields({
	database: text("must be \"memory\", a folder, or postgres://…"),
	port: v.optional(port),
	host: text("must be an address to listen on, like \"127.0.0.1\""),
	basePath: v.optional(v.unknown()),
	trustProxy: v.optional(v.union([v.boolean(), v.array(v.string())], "must be true, false, or a list of addresses")),
	retentionDays: v.optional(v.pipe(v.number(DAYS), v.minValue(1, DAYS), v.maxValue(MAX_DAYS, DAYS))),
	metricsSecret: v.optional(v.union([v.pipe(v.string(), v.minLength(16, METRICS_SECRET)), FromEnvironment], METRICS_SECRET)),
	rateLimit: v.optional(v.unknown()),
	partitions: v.optional(v.unknown()),
	stores: v.optional(v.array(v.record(v.string(), v.unknown(), "must be an object"), "must be a list of stores: [{id, origins, secret}]"))
});
/** Reads and checks all three sources; throws `ConfigError` that names source, option and what is allowed. */
async function readServeConfig(args, environment) {
	const options = parseOptions(args);
	const path = options.config ?? environment["VITRINE_CONFIG"];
	const file = path ? await readFileConfig(path) : {};
	const pick = (option, ...names) => option ?? names.map((name) => environment[name]).find((value) => value !== void 0 && value !== "");
	const portText = pick(options.port, "VITRINE_PORT", "PORT");
	if (portText !== void 0 && !(/^\d{1,5}$/.test(portText) && v.is(port, Number(portText)))) throw new ConfigError(`port: must be a number from 0 to 65535, not "${portText}"`);
	const basePath = pick(options["base-path"], "VITRINE_BASE_PATH") ?? file.basePath;
	const resolve = (value) => resolveSecret(value, environment);
	const { metricsSecret } = file;
	const id = pick(options.store, "VITRINE_STORE");
	const single = id === void 0 ? [] : [singleStore(id, pick(options.origins, "VITRINE_ORIGINS"), environment)];
	const stores = [...file.stores ?? [], ...single].map((store) => resolveStore(store, resolve));
	if (!stores.length) throw new ConfigError("stores: there is none; name one in the file of --config, or by --store, --origins and VITRINE_SECRET");
	return {
		database: checkDatabase(pick(options.database, "VITRINE_DATABASE") ?? file.database ?? "./vitrine-data"),
		port: portText === void 0 ? file.port ?? 8787 : Number(portText),
		host: pick(options.host, "VITRINE_HOST") ?? file.host ?? "127.0.0.1",
		trustProxy: file.trustProxy ?? false,
		retentionDays: file.retentionDays ?? null,
		metricsSecret: metricsSecret === void 0 ? null : String(resolve(metricsSecret)),
		backend: {
			...basePath === void 0 ? {} : { basePath },
			...file.rateLimit === void 0 ? {} : { rateLimit: file.rateLimit },
			...file.partitions === void 0 ? {} : { partitions: file.partitions },
			stores
		}
	};
}
/** An address of another database would be taken for a folder's name; it may hold a password, so it isn't repeated. */
function checkDatabase(where) {
	if (where.includes("://") && !/^postgres(ql)?:\/\//.test(where)) {
		const scheme = /^[a-z][a-z0-9+.-]*(?=:\/\/)/i.exec(where)?.[0];
		throw new ConfigError(`database: must be "memory", a folder, or postgres://…${scheme ? `, not an address of ${scheme}://` : ""}`);
	}
	return where;
}
function parseOptions(args) {
	const options = readOptions(args);
	for (const [name, value] of Object.entries(options)) if (!value.trim() && name !== "base-path") throw new ConfigError(`--${name}: must not be empty`);
	return options;
}
function readOptions(args) {
	const text = { type: "string" };
	try {
		return parseArgs({
			args: [...args],
			options: {
				config: text,
				database: text,
				port: text,
				host: text,
				"base-path": text,
				store: text,
				origins: text
			}
		}).values;
	} catch (error) {
		throw new ConfigError(`${error instanceof Error ? error.message : "unknown option"} (vitrine serve --help lists what there is)`);
	}
}
async function readFileConfig(path) {
	const text = await readFile(path, "utf8").catch(() => {
		throw new ConfigError(`${path}: there is no such file, or it can't be read`);
	});
	let content;
	try {
		content = JSON.parse(text.replace(/^\uFEFF/, ""));
	} catch {
		throw new ConfigError(`${path}: is not JSON`);
	}
	const result = v.safeParse(FileSchema, content);
	if (result.success) return result.output;
	throw new ConfigError(`${path}: ${firstRefusal(result.issues, "the configuration")}`);
}
function singleStore(id, origins, environment) {
	if (!origins) throw new ConfigError(`store "${id}" needs --origins or VITRINE_ORIGINS: "https://…" of its pages, or "*"`);
	const secret = environment["VITRINE_SECRET"] ?? "";
	if (secret.length < 16) throw new ConfigError(`VITRINE_SECRET, store "${id}": the secret must have at least 16 characters`);
	return {
		id,
		origins: origins === "*" ? "*" : origins.split(",").map((origin) => origin.trim()),
		secret
	};
}
var resolveStore = (store, resolve) => {
	const webhooks = store["webhooks"];
	return {
		...store,
		..."secret" in store ? { secret: resolve(store["secret"]) } : {},
		...typeof webhooks === "object" && webhooks !== null ? { webhooks: Object.fromEntries(Object.entries(webhooks).map(([key, value]) => [key, resolve(value)])) } : {}
	};
};
/** `{"env": "NAME"}` → what the environment says; lists each for itself. */
function resolveSecret(value, environment) {
	if (Array.isArray(value)) return value.map((one) => resolveSecret(one, environment));
	if (!v.is(FromEnvironment, value)) return value;
	const secret = environment[value.env];
	if (!secret) throw new ConfigError(`the environment variable ${value.env}, which a secret is to be read from, is empty`);
	return secret;
}
// src/cli/serve.ts
var HOUR_MS = 36e5;
/** How long requests that are under way may take when it is to end; supervisors kill after 10 seconds and more. */
var LAST_REQUESTS_MS = 5e3;
/** Starts the collector; throws `ConfigError` for what is configured wrongly. */
async function startCollector(config, log) {
	const checked = parseConfig(config.backend, "");
	const database = openDatabase(config.database);
	const backend = await openBackend(checked, {
		database,
		log
	}).catch(async (error) => {
		await database.close();
		throw asConfigError(error);
	});
	const { metricsSecret, retentionDays } = config;
	let isEnding = false;
	const answer = async (request) => {
		if (request.method === "GET" && new URL(request.url).pathname === "/metrics") return metricsSecret === null || await isSecret(bearerOf(request) ?? "", [metricsSecret]) ? new Response(backend.metrics(), { headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8" } }) : new Response("unauthorized", { status: 401 });
		return backend.fetch(request, request.ip ? { address: request.ip } : {});
	};
	const server = serve$1({
		port: config.port,
		hostname: config.host,
		silent: true,
		gracefulShutdown: false,
		trustProxy: typeof config.trustProxy === "boolean" ? config.trustProxy : [...config.trustProxy],
		fetch: async (request) => {
			const response = await answer(request);
			if (isEnding) response.headers.set("connection", "close");
			return response;
		}
	});
	await server.ready().catch(async (error) => {
		await backend.close();
		throw new ConfigError(`can't listen on ${config.host}:${config.port}: ${error instanceof Error ? error.message : ""}`);
	});
	let isCleaning = false;
	const clean = async (days) => {
		if (isCleaning) return;
		isCleaning = true;
		for (const store of checked.stores.keys()) if (!isEnding) await backend.retain(store, days).catch(() => log({
			level: "warn",
			message: "retention failed",
			store
		}));
		isCleaning = false;
	};
	if (retentionDays !== null) clean(retentionDays);
	const timer = retentionDays === null ? void 0 : setInterval(clean, HOUR_MS, retentionDays);
	timer?.unref();
	return {
		url: new URL(checked.basePath, server.url).href,
		close: async () => {
			clearInterval(timer);
			isEnding = true;
			const impatience = setTimeout(() => {
				const http = server.node?.server;
				if (http && "closeAllConnections" in http) http.closeAllConnections();
			}, LAST_REQUESTS_MS);
			await server.close();
			clearTimeout(impatience);
			await backend.close();
		}
	};
}
var openDatabase = (where) => /^postgres(ql)?:/.test(where) ? postgresDatabase(where) : pgliteDatabase(where === "memory" ? void 0 : where);
/** SQLSTATEs of a database or role that isn't there, a wrong password, a right that is missing: waiting doesn't help. */
var MISCONFIGURED = /^(3D000|28...|42501)$/;
/** A refusal by the PostgreSQL server, or a URL that is none, as what the configuration is to blame for; never with the URL's text. */
function asConfigError(error) {
	if (!(error instanceof Error)) return error;
	const code = "code" in error ? String(error.code) : "";
	if (MISCONFIGURED.test(code)) return new ConfigError(`database: PostgreSQL refuses: ${error.message} (${code})`);
	if (/^SASL:.*password/.test(error.message)) return new ConfigError("database: PostgreSQL asks for a password, and the URL has none");
	if (code === "ERR_INVALID_URL" || error instanceof URIError) return new ConfigError("database: expected a URL like \"postgres://user:password@host:5432/database\", %-encoded");
	return error;
}
/** One line of JSON for each entry: what happened and when, never who. */
var writeLog = (entry) => {
	process.stdout.write(`${JSON.stringify({
		time: (/* @__PURE__ */ new Date()).toISOString(),
		...entry
	})}\n`);
};
/**
* `vitrine serve`: the ready collector. Runs until SIGINT or SIGTERM; gives the exit code: 0, or 1 and one clear line on
* stderr when it can't start.
*/
async function serve(args) {
	let collector;
	let signalled;
	try {
		const config = await readServeConfig(args, process.env);
		collector = await startCollector(config, writeLog);
		signalled = new Promise((resolve) => {
			for (const name of ["SIGINT", "SIGTERM"]) process.once(name, resolve);
		});
		const database = /^postgres(ql)?:/.test(config.database) ? "postgres" : config.database;
		writeLog({
			level: "info",
			message: "listening",
			url: collector.url,
			database
		});
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		console.error(`vitrine serve: ${error.message}`);
		return 1;
	}
	writeLog({
		level: "info",
		message: "stopping",
		signal: await signalled
	});
	await collector.close();
	writeLog({
		level: "info",
		message: "stopped"
	});
	return 0;
}
export { serve };

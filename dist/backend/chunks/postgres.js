import { t as ConfigError } from "./warnings.js";
import { t as checkDriverOptions } from "./driver-options.js";
// src/backend/postgres.ts
/**
* A PostgreSQL server or a cluster that speaks its protocol (Citus, CockroachDB, Aurora …), by its URL
* (`postgres://user:password@host:5432/database?sslmode=require`).
* Connects at the first call and again whenever the connection is lost; needs the package `pg`.
*/
function postgresDatabase(url, options = {}) {
	if (!/^postgres(ql)?:\/\/./.test(url)) throw new ConfigError(`postgresDatabase(): expected a URL like "postgres://user:password@host:5432/database"`);
	checkDriverOptions("postgresDatabase", options, [
		"connections",
		"connectTimeoutMs",
		"statementTimeoutMs"
	]);
	let opening;
	let closing;
	const pool = async () => {
		if (closing) throw new Error("Cannot use a pool after calling end on the pool");
		opening ??= open(url, options).catch((error) => {
			opening = void 0;
			throw error;
		});
		return opening;
	};
	const end = async () => (await opening?.catch(() => void 0))?.end();
	const inTransaction = async (work) => {
		const client = await (await pool()).connect();
		let broken;
		try {
			await client.query("begin");
			const result = await work(client);
			await client.query("commit");
			return result;
		} catch (error) {
			await client.query("rollback").catch((reason) => broken = reason);
			throw error;
		} finally {
			client.release(broken !== void 0);
		}
	};
	return {
		async query(text, params) {
			return (await (await pool()).query(text, params && [...params])).rows;
		},
		transaction: (work) => inTransaction((client) => work({ query: async (text, params) => (await client.query(text, params && [...params])).rows })),
		change: (text) => inTransaction(async (client) => {
			await client.query("set local statement_timeout = 0");
			const unhurried = {
				text,
				query_timeout: LONGEST_TIMER_MS
			};
			await client.query(unhurried);
		}),
		close: () => closing ??= end()
	};
}
/** What `setTimeout` takes at most: some 25 days. */
var LONGEST_TIMER_MS = 2 ** 31 - 1;
async function open(url, options) {
	const { default: pg } = await import("pg").catch(() => {
		throw new ConfigError("postgresDatabase() needs the package \"pg\": npm install pg");
	});
	const statementTimeoutMs = options.statementTimeoutMs ?? 3e4;
	const pool = new pg.Pool({
		connectionString: url,
		max: options.connections ?? 10,
		connectionTimeoutMillis: options.connectTimeoutMs ?? 5e3,
		statement_timeout: statementTimeoutMs,
		query_timeout: statementTimeoutMs + 5e3,
		application_name: "vitrine",
		pipeline: true
	});
	pool.on("error", () => {});
	pool.on("connect", (client) => client.on("error", () => {}));
	return pool;
}
export { postgresDatabase as t };

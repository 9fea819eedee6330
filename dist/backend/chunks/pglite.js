import { t as ConfigError } from "./warnings.js";
// src/backend/pglite.ts
/**
* The embedded database (PostgreSQL in WebAssembly): in a folder, which is made when missing and holds everything
* across restarts, or in memory when called with nothing. One process a folder.
* Opened by the first call; needs the package `@electric-sql/pglite`.
* @example createBackend({ database: pgliteDatabase('./data'), … })
*/
function pgliteDatabase(folder, options = {}) {
	let opening;
	let calls = 0;
	const opened = async () => {
		const { pg } = await (opening ??= open(folder));
		if (++calls % LOOK_AFTER_CALLS === 0) await shortenLog(pg, options.maxLogBytes ?? 268435456);
		return pg;
	};
	return {
		async query(text, params) {
			return (await (await opened()).query(text, params && [...params])).rows;
		},
		async transaction(work) {
			return (await opened()).transaction((transaction) => work({ query: async (text, params) => (await transaction.query(text, params && [...params])).rows }));
		},
		async close() {
			if (!opening) return;
			const { pg, unlock } = await opening;
			if (!pg.closed) await pg.close();
			await unlock();
		}
	};
}
async function open(folder) {
	const { PGlite } = await import("@electric-sql/pglite").catch(() => {
		throw new ConfigError("pgliteDatabase() needs the package \"@electric-sql/pglite\": npm install @electric-sql/pglite");
	});
	const unlock = folder ? await lockFolder(folder) : async () => {};
	const pg = await PGlite.create(folder);
	await pg.exec("set wal_init_zero = off");
	return {
		pg,
		unlock
	};
}
var LOOK_AFTER_CALLS = 16;
/**
* The engine is one process without a checkpointer beside it: unasked, it would keep its write-ahead log from the first
* row on, and read all of it again after a crash.
*/
async function shortenLog(pg, maxBytes) {
	const { rows } = await pg.query("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::float8 as bytes from pg_control_checkpoint()");
	if (rows[0].bytes > maxBytes) await pg.query("checkpoint");
}
/** Two processes on one folder would destroy it: the engine has no lock of its own, so the first leaves its process id. */
async function lockFolder(folder) {
	const { mkdir, readFile, rm, writeFile } = await import("node:fs/promises");
	const file = `${folder.replace(/\/+$/, "")}.lock`;
	await mkdir(folder, { recursive: true });
	const owner = Number(await readFile(file, "utf8").catch(() => ""));
	if (owner && owner !== process.pid && isRunning(owner)) throw new ConfigError(`pgliteDatabase("${folder}"): the folder is in use by process ${owner}. One process a folder; if that process is not a collector, delete "${file}".`);
	await writeFile(file, String(process.pid));
	return () => rm(file, { force: true });
}
function isRunning(pid) {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}
export { pgliteDatabase as t };

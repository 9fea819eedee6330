import { t as ConfigError } from "./warnings.js";
import { t as checkDriverOptions } from "./driver-options.js";
// src/backend/pglite.ts
/**
* The embedded database (PostgreSQL in WebAssembly): in a folder, which is made when missing and holds everything
* across restarts, or in memory when called with nothing. One process a folder.
* Opened by the first call; needs the package `@electric-sql/pglite`.
* @example createBackend({ database: pgliteDatabase('./data'), … })
*/
function pgliteDatabase(folder, options = {}) {
	if (folder !== void 0 && !(typeof folder === "string" && folder.trim())) throw new ConfigError("pgliteDatabase(): expected the name of a folder, or nothing for memory");
	checkDriverOptions("pgliteDatabase", options, ["maxLogBytes"]);
	let opening;
	let closing;
	let calls = 0;
	const opened = async () => {
		if (closing) throw new Error("PGlite is closed");
		opening ??= open(folder).catch((error) => {
			opening = void 0;
			throw error;
		});
		const { pg } = await opening;
		if (++calls % LOOK_AFTER_CALLS === 0) await shortenLog(pg, options.maxLogBytes ?? 268435456);
		return pg;
	};
	const end = async () => {
		const open = await opening?.catch(() => void 0);
		if (!open) return;
		try {
			if (!open.pg.closed) await open.pg.close();
		} finally {
			await open.unlock();
		}
	};
	return {
		async query(text, params) {
			return (await (await opened()).query(text, params && [...params])).rows;
		},
		async transaction(work) {
			return (await opened()).transaction((transaction) => work({ query: async (text, params) => (await transaction.query(text, params && [...params])).rows }));
		},
		close: () => closing ??= end()
	};
}
async function open(folder) {
	const { PGlite } = await import("@electric-sql/pglite").catch(() => {
		throw new ConfigError("pgliteDatabase() needs the package \"@electric-sql/pglite\": npm install @electric-sql/pglite");
	});
	const unlock = folder ? await lockFolder(folder) : async () => {};
	try {
		const pg = await PGlite.create(folder);
		await pg.exec("set wal_init_zero = off");
		return {
			pg,
			unlock
		};
	} catch (error) {
		await unlock();
		throw folder ? await unreadable(folder, error) : error;
	}
}
/** What the engine says of a folder that it can't make sense of has no code, and is a page of its own source on the console. */
async function unreadable(folder, error) {
	const code = engineCode(error);
	if (code) return refusal(folder, code, Object.assign(/* @__PURE__ */ new Error(`the folder can't be used (${code})`), { code }));
	const { readFile } = await import("node:fs/promises");
	const version = await readFile(`${folder}/PG_VERSION`, "utf8").catch(() => "");
	if (!version || !(error instanceof Error) || "code" in error) return error;
	return new ConfigError(`pgliteDatabase("${folder}"): the folder can't be opened (${error.message}). Another version of @electric-sql/pglite has made it, with PostgreSQL ${version.trim()}, or it is damaged.`);
}
/** Of the numbers that the engine's file system throws, bare and as WASI has them, those that Node's knows by a name. */
var ENGINE_CODES = {
	2: "EACCES",
	44: "ENOENT",
	51: "ENOSPC",
	63: "EPERM",
	69: "EROFS"
};
var engineCode = (error) => !(error instanceof Error) && typeof error === "object" && error && "errno" in error ? ENGINE_CODES[Number(error.errno)] ?? `errno ${error.errno}` : void 0;
/** A full disk gets room again; what `NO_FOLDER` says stays so until somebody configures it otherwise. */
var refusal = (folder, code, error) => NO_FOLDER.has(code) ? new ConfigError(`pgliteDatabase("${folder}"): is no folder, and can't be made one or written to (${code})`) : error;
var LOOK_AFTER_CALLS = 16;
/**
* The engine is one process without a checkpointer beside it: unasked, it would keep its write-ahead log from the first
* row on, and read all of it again after a crash.
*/
async function shortenLog(pg, maxBytes) {
	const { rows } = await pg.query("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::float8 as bytes from pg_control_checkpoint()");
	if (rows[0].bytes > maxBytes) await pg.query("checkpoint");
}
/**
* Folders that are open in this process, by their real paths. Its id in the lock doesn't tell: in a container a crashed
* process had the same.
*/
var openFolders = /* @__PURE__ */ new Set();
/** Two engines on one folder would destroy it: they have no lock of their own, so the first leaves its process id. */
async function lockFolder(folder) {
	const { readFile, realpath, rm, writeFile } = await import("node:fs/promises");
	const file = `${folder.replace(/\/+$/, "")}.lock`;
	const refuse = (error) => {
		throw refusal(folder, error instanceof Error && "code" in error ? String(error.code) : "", error);
	};
	await makeFolder(folder).catch(refuse);
	const real = await realpath(folder);
	if (openFolders.has(real)) throw new ConfigError(`pgliteDatabase("${folder}"): the folder is in use by process ${process.pid}, this one. One database a folder; use the one that is open, or close() it first.`);
	openFolders.add(real);
	try {
		const owner = Number(await readFile(file, "utf8").catch(() => ""));
		if (owner && owner !== process.pid && isRunning(owner)) throw new ConfigError(`pgliteDatabase("${folder}"): the folder is in use by process ${owner}. One process a folder; if that process is not a collector, delete "${file}".`);
		await writeFile(file, String(process.pid)).catch(refuse);
	} catch (error) {
		openFolders.delete(real);
		throw error;
	}
	return async () => {
		await rm(file, { force: true });
		openFolders.delete(real);
	};
}
/** With those above it. Node's own `recursive` tries for ever below a folder that takes none and says that it isn't there, as `/proc` does. */
async function makeFolder(folder) {
	const [{ mkdir, stat }, { dirname }] = await Promise.all([import("node:fs/promises"), import("node:path")]);
	const isThere = () => stat(folder).then((found) => found.isDirectory(), () => false);
	if (await isThere()) return;
	if (dirname(folder) !== folder) await makeFolder(dirname(folder));
	await mkdir(folder).catch(async (error) => {
		if (!await isThere()) throw error;
	});
}
/** What the file system says of a path that is a file, lies below one, can have nothing below it, or may not be written. */
var NO_FOLDER = /* @__PURE__ */ new Set([
	"ENOENT",
	"EEXIST",
	"ENOTDIR",
	"EISDIR",
	"EACCES",
	"EPERM",
	"EROFS",
	"ELOOP",
	"ENAMETOOLONG"
]);
function isRunning(pid) {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}
export { pgliteDatabase as t };

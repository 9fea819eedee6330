import { t as ConfigError } from "./chunks/warnings.js";
import { c as attributionWeights, i as splitMinor, l as chainWeights, t as structuralVirality, u as decodeToken } from "./chunks/structural-virality.js";
// src/backend/create-backend.ts
/**
* A collector and its figures on a database of the host's. Brings the database's tables up to date first; when the
* database is away, the backend stands nevertheless and answers 503 until it is back.
* Throws `ConfigError` that names the option that is wrong.
* @example
* const backend = await createBackend({
*   database: pgliteDatabase('./data'),
*   stores: [{ id: 'halden', origins: ['https://halden.example'], secret: process.env.VITRINE_SECRET }],
* })
*/
async function createBackend(options) {
	if (typeof options?.database?.transaction !== "function" || typeof options.database.query !== "function") throw new ConfigError("createBackend(): database must be pgliteDatabase(…) or postgresDatabase(…)");
	const [{ openBackend }, { parseConfig }] = await Promise.all([import("./chunks/backend2.js"), import("./chunks/config2.js")]).catch(() => {
		throw new ConfigError("createBackend() needs the package \"valibot\": npm install valibot");
	});
	return openBackend(parseConfig(options), options);
}
export { ConfigError, attributionWeights, chainWeights, createBackend, decodeToken, splitMinor, structuralVirality };

import { t as CatalogError } from "./catalog.js";
// src/catalog/parse-scripts.ts
/** What the JSON-LD scripts of a page stand for, one by one, with the dirt out; and why those are left out that are no JSON. */
async function parseScripts(scripts) {
	const documents = [];
	const broken = [];
	for (const script of scripts) try {
		documents.push(JSON.parse(script));
	} catch {
		try {
			documents.push((await import("./lenient-json.js")).parseLenient(script));
		} catch (error) {
			if (!(error instanceof CatalogError)) throw error;
			broken.push("a JSON-LD script that is no JSON");
		}
	}
	return {
		documents,
		broken
	};
}
export { parseScripts };

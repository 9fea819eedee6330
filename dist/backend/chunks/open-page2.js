import { t as CatalogError } from "./catalog.js";
// src/catalog/open-page.ts
/**
* The best that a page offers: JSON-LD, else Open Graph, else microdata; `null` when there is no product in it. What
* reads the rest is only loaded when the better did not do.
*/
async function openPageWords(page, format, decode) {
	const jsonLd = async (documents, decode, broken) => (await import("./read-json-ld.js")).openJsonLd(documents, decode, page.url, broken);
	const ways = [
		{
			format: "jsonld",
			open: async () => {
				const { documents, broken } = await parseScripts(page.scripts);
				return page.scripts.length ? jsonLd(documents, decode, broken) : null;
			}
		},
		{
			format: "opengraph",
			open: async () => (await import("./read-open-graph.js")).openOpenGraph(page)
		},
		{
			format: "jsonld",
			open: async () => {
				const scopes = await page.scopes();
				return scopes.length ? jsonLd((await import("./microdata.js")).microdataOf(scopes), (text) => text) : null;
			}
		}
	];
	let opened = null;
	for (const way of ways) {
		if (format && way.format !== format) continue;
		const found = await way.open();
		const items = [...found?.items ?? []];
		if (items.some((item) => typeof item !== "string")) return found;
		if (items.length) opened ??= found;
	}
	return opened;
}
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
export { openPageWords as t };

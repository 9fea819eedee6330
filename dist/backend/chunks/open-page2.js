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
				if (!page.scripts.length) return null;
				const { documents, broken } = await (await import("./parse-scripts.js")).parseScripts(page.scripts);
				return jsonLd(documents, decode, broken);
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
export { openPageWords as t };

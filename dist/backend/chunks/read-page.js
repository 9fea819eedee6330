import { n as isPlain, t as decodePlain } from "./entities.js";
import { t as httpUrl } from "./urls.js";
import { t as CatalogError } from "./catalog.js";
// src/catalog/read-page.ts
/** What the page itself holds: an inline script (`#id`), or its own JSON-LD, Open Graph and microdata (`page`). */
async function openPage(feed, options) {
	const { document, format, base } = options;
	if (!document) throw new CatalogError("not-a-feed", `There is no page to find "${feed}" in.`);
	if (feed !== "page") {
		const [element] = select(document, `[id="${feed.slice(1).replace(/["\\]/g, "\\$&")}"]`);
		if (!element) throw new CatalogError("not-a-feed", `There is no element "${feed}" in the page.`);
		return (await import("./open-text.js")).openText(element.textContent ?? "", options);
	}
	const [canonical] = select(document, "link[rel=\"canonical\" i][href]");
	const scripts = select(document, "script[type^=\"application/ld+json\" i]:not(vitrine-gallery *)").map((script) => script.textContent ?? "");
	const words = {
		url: httpUrl(canonical?.getAttribute("href"), base) ?? base.replace(/#.*$/, ""),
		scripts,
		metas: select(document, "meta[content]").map((meta) => [(meta.getAttribute("property") || meta.getAttribute("name") || "").toLowerCase(), meta.getAttribute("content") ?? ""]),
		scopes: async () => {
			const elements = select(document, "[itemscope][itemtype*=\"schema.org/Product\" i]");
			if (!elements.length) return [];
			const { toMarkup } = await import("./page-markup.js");
			return elements.map((element) => toMarkup(element));
		}
	};
	const decode = scripts.every(isPlain) ? decodePlain : (await import("./all-entities.js")).decodeEntities;
	const wanted = format === "auto" ? void 0 : format;
	const opened = scripts.length && (wanted ?? "jsonld") === "jsonld" && await (await import("./read-json-ld.js")).openScripts(scripts, decode, words.url) || await (await import("./open-page2.js")).openPageWords(words, wanted, decode);
	if (opened) return opened;
	throw new CatalogError("not-a-feed", "The page says nothing of products: no JSON-LD, no Open Graph product, no microdata.");
}
/** A form named `querySelectorAll` would stand before the document's own method, but not before its prototype's. */
function select(document, selector) {
	const { querySelectorAll } = Object.getPrototypeOf(document);
	return [...querySelectorAll.call(document, selector)];
}
export { openPage };

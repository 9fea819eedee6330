import { t as httpUrl } from "./urls.js";
import { t as CatalogError } from "./catalog.js";
import { t as openPageWords } from "./open-page.js";
import { n as openText } from "./open-text.js";
// src/catalog/read-page.ts
/** What the page itself holds: an inline script (`#id`), or its own JSON-LD, Open Graph and microdata (`page`). */
async function openPage(feed, { document, format, base }) {
	if (!document) throw new CatalogError("not-a-feed", `There is no page to find "${feed}" in.`);
	if (feed !== "page") {
		const [element] = select(document, `[id="${feed.slice(1).replace(/["\\]/g, "\\$&")}"]`);
		if (!element) throw new CatalogError("not-a-feed", `There is no element "${feed}" in the page.`);
		return openText(element.textContent ?? "", format);
	}
	const [canonical] = select(document, "link[rel=\"canonical\" i][href]");
	const words = {
		url: httpUrl(canonical?.getAttribute("href"), base) ?? withoutFragment(base),
		scripts: select(document, "script[type^=\"application/ld+json\" i]").map((script) => script.textContent ?? ""),
		metas: select(document, "meta[content]").map((meta) => [(meta.getAttribute("property") || meta.getAttribute("name") || "").toLowerCase(), meta.getAttribute("content") ?? ""]),
		scopes: select(document, "[itemscope][itemtype*=\"schema.org/Product\" i]").map((scope) => toMarkup(scope, 0))
	};
	const opened = openPageWords(words, format === "auto" ? void 0 : format);
	if (!opened) throw new CatalogError("not-a-feed", "The page says nothing of products: no JSON-LD, no Open Graph product, no microdata.");
	return opened;
}
/** A form named `querySelectorAll` would stand before the document's own method, but not before its prototype's. */
function select(document, selector) {
	const { querySelectorAll } = Object.getPrototypeOf(document);
	return [...querySelectorAll.call(document, selector)];
}
var MAX_DEPTH = 64;
/** A part of the document as plain data, as it stands. */
function toMarkup(element, depth) {
	const attributes = Object.create(null);
	for (const name of element.getAttributeNames()) attributes[name] = element.getAttribute(name) ?? "";
	const children = [];
	for (const child of depth < MAX_DEPTH ? element.childNodes : []) if (child.nodeType === 3) children.push(child.nodeValue ?? "");
	else if (child instanceof Element) children.push(toMarkup(child, depth + 1));
	return {
		name: element.localName,
		attributes,
		children
	};
}
var withoutFragment = (url) => url.replace(/#.*$/, "");
export { openPage };

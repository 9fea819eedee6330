import { o as record } from "./leaf.js";
// src/catalog/open-feed.ts
/** Recognises JSON (or takes it for `format`) and makes it ready to be read. Only the reader of the format that is met is loaded. */
async function openJson(input, format) {
	const { products } = record(input);
	if (Array.isArray(products)) {
		const { handle, url, title, vendor } = Object.assign(Object.create(null), ...products.slice(0, 9));
		const kind = format && format !== "auto" ? format : handle && (!url || vendor !== void 0) ? "shopify" : url && title && "vitrine";
		if (kind === "shopify") return (await import("./read-shopify.js")).openShopify(input);
		if (kind === "vitrine") return (await import("./read-vitrine.js")).openVitrine(input);
	}
	return (await import("./recognise.js")).openRecognised(input, format);
}
export { openJson as t };

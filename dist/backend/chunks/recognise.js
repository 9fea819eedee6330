import { t as CatalogError } from "./catalog.js";
import { o as record, r as list } from "./leaf.js";
// src/catalog/recognise.ts
/** Opens JSON of any format that we read. */
async function openRecognised(input, wanted) {
	const seen = recognise(input);
	switch (seen && wanted && wanted !== "auto" ? wanted : seen) {
		case "vitrine": return (await import("./read-vitrine.js")).openVitrine(input);
		case "shopify": return isGraphql(input) ? (await import("./read-shopify-graphql.js")).openShopifyGraphql(input) : (await import("./read-shopify.js")).openShopify(input);
		case "woocommerce": return (await import("./read-woocommerce.js")).openWooCommerce(input);
		case "jsonld": return (await import("./read-json-ld.js")).openJsonLd([input], (await import("./all-entities.js")).decodeEntities);
	}
	throw new CatalogError("not-a-feed", (await import("./describe-input.js")).describeInput(input, wanted));
}
function recognise(input) {
	const root = record(input);
	const { products } = root;
	const samples = [...list(products ?? input).slice(0, 9).map(record), root];
	const has = (key) => samples.some((sample) => sample[key]);
	if (has("@type") || has("@graph")) return "jsonld";
	if (has("permalink") || has("prices")) return "woocommerce";
	const isShopify = has("handle") && (!has("url") || samples.some(({ vendor }) => vendor !== void 0));
	if (isGraphql(input) || isShopify || has("body_html") && has("variants") || record(root.product).title) return "shopify";
	return typeof products === "object" || Array.isArray(input) && !input.length || has("title") && has("url") && !root.title ? "vitrine" : void 0;
}
/** `{data: {products: {edges | nodes}}}` and its parts: a connection is an object, never a list. */
function isGraphql(input) {
	const { data, products } = record(input);
	const { edges, nodes } = record(products);
	return !!(edges || nodes || Object.keys(record(data)).length);
}
export { openRecognised };

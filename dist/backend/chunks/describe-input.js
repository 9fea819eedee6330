// src/catalog/describe-input.ts
/** What was seen instead of a feed, and what is understood: one sentence for the merchant's developer. */
function describeInput(input, wanted) {
	return `This is ${seen(input)}; Vitrine understands ${wanted && wanted !== "auto" ? `(asked for as format="${wanted}")` : ""} ${KNOWN}.`.replace(/ +/g, " ");
}
var KNOWN = "its own catalogs, Shopify product JSON and Storefront GraphQL results, the WooCommerce Store API, Google and Meta feeds (RSS, Atom, CSV, TSV), schema.org JSON-LD and microdata, and Open Graph";
function seen(input) {
	if (typeof input === "string" && !input.trim()) return "an empty answer";
	if (typeof input === "string" && /^\s*<(!doctype html|html|head|body|script|!--)/i.test(input)) return "an HTML page that says nothing of products";
	if (typeof input === "string" && /^(\x1f\S?\x08|PK\x03\x04)/.test(input)) return "a compressed file, which has to be unpacked first (a server that compresses it on the way says so in Content-Encoding)";
	if (typeof input === "string") return `text that begins with ${JSON.stringify(input.trim().slice(0, 60))}`;
	if (Array.isArray(input)) return `a JSON list of ${input.length} items without anything that tells products`;
	if (typeof input === "object" && input) {
		const keys = Object.keys(input).slice(0, 8);
		return keys.length ? `a JSON object with ${keys.map((key) => `"${key.slice(0, 40)}"`).join(", ")}` : "an empty JSON object";
	}
	return `the JSON value ${String(input).slice(0, 60)}`;
}
export { describeInput };

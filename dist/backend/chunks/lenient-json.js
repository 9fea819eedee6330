import { t as CatalogError } from "./catalog.js";
// src/catalog/lenient-json.ts
/**
* JSON as pages and hands write it: with comments (also those of HTML and CDATA around it), control characters and
* wrong escapes in strings, commas too many, a semicolon at the end. Throws `CatalogError` when that isn't what is wrong.
*/
function parseLenient(text) {
	const clean = text.replace(DIRT, (_, quoted) => quoted?.replace(/[\u0000-\u001f]/g, " ").replace(ESCAPE, "$1$2") ?? "").replace(/[\s;]+$/, "");
	try {
		return JSON.parse(clean);
	} catch (error) {
		const reason = error instanceof Error ? error.message : "";
		throw new CatalogError("not-a-feed", `The feed is no whole JSON (${reason.slice(0, 120)}).`);
	}
}
/** An escape that JSON knows is kept, of others only what is escaped. */
var ESCAPE = /(\\(?:u[\da-f]{4}|["\\/bfnrt]))|\\(.?)/gi;
/** Strings (kept), comments of JavaScript and HTML, CDATA marks, commas before an end. */
var DIRT = /("[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|$))|\/\*[\s\S]*?(?:\*\/|$)|(?:\/\/\s*)?(?:<!\[CDATA\[|\]\]>)|\/\/[^\n]*|<!--|-->|\ufeff|,(?=\s*[\]}])/g;
export { parseLenient };

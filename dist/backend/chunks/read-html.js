// src/catalog/read-html.ts
/** Products of a page's HTML text. Most shops say in JSON-LD what they sell; for anything else all of the page is read. */
async function openHtml(text, decode, format) {
	const scripts = [];
	let url = "";
	for (const [, name = "", attributes = "", inside, link] of text.matchAll(PLACES)) {
		if (inside && /^script$/i.test(name) && TYPE.test(attributes)) scripts.push(inside);
		if (link && CANONICAL.test(link)) url ||= decode(/\shref\s*=\s*["']?([^"'\s>]+)/i.exec(link)?.[1] ?? "");
	}
	return scripts.length && format !== "opengraph" && await (await import("./read-json-ld.js")).openScripts(scripts, decode, url) || (await import("./read-html-words.js")).openHtmlWords(text, decode, format);
}
/** Comments, elements that hold text alone (with no element of another in it), and links. */
var PLACES = /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|title|noscript|template|iframe)\b([^>]*)>([\s\S]*?)(?:<\/\1[\s/>]|$)|<link(\s[^>]*>)/gi;
var TYPE = /\stype\s*=\s*["']?\s*application\/ld\+json/i;
var CANONICAL = /\srel\s*=\s*["']?canonical["'\s/>]/i;
export { openHtml };

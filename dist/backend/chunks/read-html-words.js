import { n as readMarkup, r as textOf, t as elementsOf } from "./markup.js";
import { t as copied } from "./leaf.js";
import { t as openPageWords } from "./open-page.js";
// src/lib/html-elements.ts
var VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
var RAW = /^(script|style|textarea|title|noscript|template|iframe)$/;
/** Some elements of HTML have no content, others only text. */
var htmlElements = {
	isVoid: (name) => VOID.test(name),
	endOfText(text, from, name) {
		if (!RAW.test(name)) return void 0;
		const close = new RegExp(`</${name}[\\s/>]`, "gi");
		close.lastIndex = from;
		return close.exec(text)?.index ?? text.length;
	}
};
// src/catalog/read-html-words.ts
/** Whatever a page's HTML text says of products: the same as in the page itself, without a parser that would need Trusted Types. */
function openHtmlWords(text, decode, format) {
	const scopes = [];
	const page = {
		url: "",
		scripts: [],
		metas: [],
		scopes: async () => scopes
	};
	const wanted = (name, attributes) => /^(script|meta|link)$/.test(name) || /\sitemscope/i.test(attributes);
	for (const element of readMarkup(text, {
		wanted,
		decode,
		html: htmlElements
	})) collect(element, page, scopes);
	return openPageWords(page, format, decode);
}
/** `scopes` is missing inside of one. */
function collect(element, page, scopes) {
	const { type, property, name, content, rel, href, itemscope } = element.attributes;
	if (element.name === "script" && /^application\/ld\+json/i.test(type?.trim() ?? "")) page.scripts.push(textOf(element));
	if (element.name === "meta" && content) page.metas.push(copied([(property || name || "").toLowerCase(), content]));
	if (element.name === "link" && rel?.toLowerCase() === "canonical" && href) page.url ||= href;
	const isScope = itemscope !== void 0;
	if (isScope) scopes?.push(element);
	for (const inner of elementsOf(element)) collect(inner, page, isScope ? void 0 : scopes);
}
export { openHtmlWords };

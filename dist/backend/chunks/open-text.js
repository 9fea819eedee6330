import { t as CatalogError } from "./catalog.js";
import { t as fromWindows1252 } from "./windows-1252.js";
import { t as describeInput } from "./describe-input.js";
import { r as record } from "./leaf.js";
import { t as parseLenient } from "./lenient-json.js";
import { t as openJson } from "./open-feed.js";
// src/catalog/decode-bytes.ts
/**
* Text of bytes: UTF-8 if they are that, whatever is said of them (a server's header is wrong more often than valid
* UTF-8 is chance); else by byte order mark, by the charset that the `Content-Type` or the XML or HTML itself
* names, else Windows-1252, which every byte is legal in.
*/
function decodeBytes(bytes, contentType) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {}
	const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
	const head = new TextDecoder("latin1").decode(bytes.slice(0, 1024));
	const mark = first === 255 && second === 254 ? "utf-16le" : first === 254 && second === 255 ? "utf-16be" : null;
	for (const label of [
		mark,
		charset(contentType),
		charset(head)
	]) {
		if (!label || /^utf-?8$/i.test(label)) continue;
		try {
			const text = new TextDecoder(label).decode(bytes);
			return /^(windows-1252|iso-?8859-1|latin1|us-ascii)$/i.test(label) ? fromWindows1252(text) : text;
		} catch {}
	}
	return fromWindows1252(new TextDecoder("windows-1252").decode(bytes));
}
var charset = (text) => /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(text ?? "")?.[1];
// src/catalog/large-json.ts
/** Characters that are parsed between two pauses: some milliseconds on a slow phone. */
var SLICE = 131072;
/**
* Parses large JSON without holding the page: the items of the outermost list, or of the list `products` in the
* outermost object, are parsed some at a time, with a pause between. Throws `SyntaxError` as `JSON.parse` does.
*/
async function parseLarge(text, pause) {
	const items = [];
	let depth = 0;
	/** Depth of the items; 0 while their list is not found. */
	let level = 0;
	let listAt = 0;
	let from = 0;
	for (let token = next(text, 0); token; token = next(text, token.end)) {
		const { mark, end } = token;
		if (mark === "\"") {
			if (depth === 1 && !level && text.startsWith("{") && isProductsList(text, token.at)) level = 3;
			continue;
		}
		if (mark === "{" || mark === "[") {
			depth++;
			if (text.startsWith("[")) level = 2;
			if (mark === "[" && depth === level - 1 && !listAt) listAt = from = end;
			continue;
		}
		depth--;
		if (!listAt || depth > level - 1) continue;
		const isEnd = depth < level - 1;
		if (!isEnd && end - from < SLICE) continue;
		const part = text.slice(from, isEnd ? token.at : end).replace(/^\s*,/, "");
		if (part.trim()) for (const item of JSON.parse(`[${part}]`)) items.push(item);
		if (isEnd) {
			const rest = JSON.parse(text.slice(0, listAt) + text.slice(token.at));
			return Array.isArray(rest) ? items : {
				...record(rest),
				products: items
			};
		}
		from = end;
		await pause();
	}
	return JSON.parse(text);
}
/** The next bracket, or string as a whole. */
function next(text, from) {
	const token = /["{}[\]]/g;
	token.lastIndex = from;
	const at = token.exec(text)?.index;
	if (at === void 0) return null;
	const mark = text[at] ?? "";
	return {
		mark,
		at,
		end: mark === "\"" ? endOfString(text, at + 1) : at + 1
	};
}
function endOfString(text, from) {
	for (let at = text.indexOf("\"", from); at >= 0; at = text.indexOf("\"", at + 1)) {
		let escapes = 0;
		while (text[at - 1 - escapes] === "\\") escapes++;
		if (escapes % 2 === 0) return at + 1;
	}
	return text.length;
}
var isProductsList = (text, at) => /^"products"\s*:\s*\[/.test(text.slice(at, at + 40));
// src/catalog/open-text.ts
/** An answer that is not simply short JSON in UTF-8: much of it, another charset, JSON with dirt, XML, HTML, a table. */
async function openAnswer(bytes, utf8, headers, options) {
	const text = utf8.includes("�") ? decodeBytes(bytes, headers.get("content-type")) : utf8;
	if (/^\s*[[{]/.test(text)) try {
		const input = await parseLarge(text.trimStart(), options.pause ?? macrotask);
		options.signal?.throwIfAborted();
		return await openJson(input, options.format);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
	}
	return openText(text, options.format);
}
var macrotask = () => new Promise((resolve) => setTimeout(resolve));
/** The same for text that is decoded. */
async function openText(feed, wanted) {
	const text = feed.replace(/^[\s\ufeff]+/, "");
	const format = wanted === "auto" ? void 0 : wanted;
	if (/^[[{]/.test(text)) return openJson(parseLenient(text), format);
	const isHtml = /^<(!doctype html|html|head|body|!--(?![\s\S]{0,2000}<(\?xml|rss|feed)))/i.test(text);
	const isPage = format === "jsonld" || format === "opengraph";
	let opened = null;
	if (text.startsWith("<") && (isPage || isHtml && !format)) opened = (await import("./read-html.js")).openHtml(text, format);
	else if (!format || format === "google" || format === "meta") opened = text.startsWith("<") ? (await import("./read-xml.js")).openXml(text, format) : (await import("./read-csv.js")).openCsv(text, format);
	if (!opened) throw new CatalogError("not-a-feed", describeInput(text, format));
	return opened;
}
export { openText as n, openAnswer as t };

import { t as breathe } from "./breathe.js";
import { n as isPlain, t as decodePlain } from "./entities.js";
import { t as CatalogError } from "./catalog.js";
import { i as record } from "./leaf.js";
import { t as openJson } from "./open-feed.js";
// src/catalog/large-json.ts
/** Characters that are parsed between two pauses: some milliseconds on a slow phone. */
var SLICE$1 = 65536;
/**
* Parses large JSON without holding the page: the items of the outermost list, or of the list `products` or `@graph` in the
* outermost object, are parsed some at a time, with a pause between. Throws `SyntaxError` as `JSON.parse` does.
*/
async function parseLarge(text, pause) {
	const items = [];
	let depth = 0;
	/** Depth of the items; 0 while their list is not found. */
	let level = 0;
	let listAt = 0;
	let key = "";
	let from = 0;
	for (let token = next(text, 0); token; token = next(text, token.end)) {
		const { mark, end } = token;
		if (mark === "\"") {
			if (depth === 1 && !level && text.startsWith("{")) {
				key = itemsKey(text, token.at);
				if (key) level = 3;
			}
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
		if (!isEnd && end - from < SLICE$1) continue;
		const part = text.slice(from, isEnd ? token.at : end).replace(/^\s*,/, "");
		if (part.trim()) for (const item of JSON.parse(`[${part}]`)) items.push(item);
		if (isEnd) {
			const rest = JSON.parse(text.slice(0, listAt) + text.slice(token.at));
			return Array.isArray(rest) ? items : {
				...record(rest),
				[key]: items
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
var itemsKey = (text, at) => /^"(products|@graph)"\s*:\s*\[/.exec(text.slice(at, at + 40))?.[1] ?? "";
// src/catalog/open-text.ts
/** An answer that is not simply short JSON in UTF-8: much of it, another charset, JSON with dirt, XML, HTML, a table. */
async function openAnswer({ text, bytes, headers }, options) {
	if (!text.includes("�")) return openText(text, options);
	const { decodeBytes } = await import("./decode-bytes.js");
	return openText(decodeBytes(await new Blob([...bytes]).arrayBuffer(), headers.get("content-type")), options);
}
/** The same for text that is decoded. */
async function openText(feed, options) {
	const text = feed.replace(/^[\s\ufeff]+/, "");
	const { pause = breathe, signal } = options;
	const format = options.format === "auto" ? void 0 : options.format;
	if (/^[[{]/.test(text)) {
		const input = await parseLarge(text, pause).catch(async (error) => {
			if (!(error instanceof SyntaxError)) throw error;
			return (await import("./lenient-json.js")).parseLenient(text);
		});
		signal?.throwIfAborted();
		return openJson(input, format);
	}
	const isMarkup = text.startsWith("<");
	const isHtml = /^<(!doctype html|html|head|body|!--(?![\s\S]{0,2000}<(\?xml|rss|feed)))/i.test(text);
	const isPage = format === "jsonld" || format === "opengraph";
	const isFeed = !format || format === "google" || format === "meta";
	let opened = null;
	if (isMarkup && (isPage || isHtml && !format)) opened = await (await import("./read-html.js")).openHtml(text, await decoderFor(text, pause), format);
	else if (isFeed && isMarkup) opened = (await import("./read-xml.js")).openXml(text, await decoderFor(text, pause), format);
	else if (isFeed) opened = (await import("./read-csv.js")).openCsv(text, await decoderFor(text, pause), format);
	if (opened) return opened;
	throw new CatalogError("not-a-feed", (await import("./describe-input.js")).describeInput(text, format));
}
/** Characters that are looked through between two pauses. */
var SLICE = 2 ** 20;
/** The table of all names is only loaded for texts that use them. */
async function decoderFor(text, pause) {
	for (let at = 0; at < text.length; at += SLICE) {
		if (!isPlain(text.slice(at, at + SLICE + 20))) return (await import("./all-entities.js")).decodeEntities;
		if (text.length > SLICE) await pause();
	}
	return decodePlain;
}
export { openAnswer, openText };

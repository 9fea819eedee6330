import { t as breathe } from "./breathe.js";
import { n as isPlain, t as decodePlain } from "./entities.js";
import { t as CatalogError } from "./catalog.js";
// src/catalog/open-text.ts
/** An answer, all of it, that is not simply JSON in UTF-8: another charset, XML, HTML, a table. */
async function openAnswer(answer, options) {
	return openText(await decoded(answer), options);
}
/** The same for text that is decoded. */
async function openText(feed, options) {
	const text = feed.trimStart();
	const { pause = breathe } = options;
	const format = options.format === "auto" ? void 0 : options.format;
	if (/^([[{]|\/\*)/.test(text)) return (await import("./open-json.js")).openJsonText(text, options);
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
/** The text of an answer, in whatever charset. */
async function decoded({ text, bytes, headers }) {
	if (!text.includes("�")) return text;
	const { decodeBytes } = await import("./decode-bytes.js");
	return decodeBytes(await new Blob([...bytes]).arrayBuffer(), headers.get("content-type"));
}
/** Characters that are looked through between two pauses. */
var SLICE = 2 ** 18;
/** The table of all names is only loaded for texts that use them. */
async function decoderFor(text, pause) {
	for (let at = 0; at < text.length; at += SLICE) {
		if (!isPlain(text.slice(at, at + SLICE + 20))) return (await import("./all-entities.js")).decodeEntities;
		if (text.length > SLICE) await pause();
	}
	return decodePlain;
}
export { decoded, openAnswer, openText };

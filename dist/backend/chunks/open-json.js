import { t as breathe } from "./breathe.js";
import { o as record } from "./leaf.js";
import { t as openJson } from "./open-feed.js";
// src/catalog/large-json.ts
/** Characters that are parsed between two pauses: some milliseconds on a slow phone. */
var SLICE = 65536;
/**
* Parses large JSON without holding the page: the items of the outermost list, of the list `products` or `@graph` in the
* outermost object, or of the first connection in a result of GraphQL, are parsed some at a time, with a pause between.
* Throws `SyntaxError` as `JSON.parse` does.
*/
async function parseLarge(text, pause) {
	const items = [];
	let depth = 0;
	/** Depth of the items; 0 while their list is not found. */
	let level = 0;
	let listAt = 0;
	let key = "";
	let from = 0;
	const parse = (to) => {
		const part = text.slice(from, to).replace(/^\s*,/, "");
		if (part.trim()) for (const item of JSON.parse(`[${part}]`)) items.push(item);
		from = to;
	};
	for (let token = next(text, 0); token; token = next(text, Math.max(token.end, from))) {
		const { mark, end } = token;
		if (mark === "\"") {
			if (!level && text.startsWith("{")) {
				key = itemsKey(text, token.at, depth);
				if (key) level = depth + 2;
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
		if (depth < level - 1) {
			parse(token.at);
			const [head, tail] = [text.slice(0, listAt), text.slice(token.at)];
			if (level > 3) return JSON.parse(`${head}1e999${tail}`, (_, value) => isPlace(value) ? items : value);
			const rest = JSON.parse(head + tail);
			return Array.isArray(rest) ? items : {
				...record(rest),
				[key]: items
			};
		}
		if (from > listAt && end - from < SLICE) continue;
		parse(end);
		await pause();
		const seam = seamAt(text, end);
		for (let to = endBefore(seam, text, from); to; to = endBefore(seam, text, from)) {
			try {
				parse(to);
			} catch {
				break;
			}
			await pause();
		}
	}
	return JSON.parse(text);
}
/**
* How an item ends and the next begins: `]}` and `,{"id":`. Items are mostly alike, so that is looked for instead of
* every bracket, at a tenth of the work. What parses as items up to there are whole ones.
*/
function seamAt(text, end) {
	const [head] = /^\s*,\s*\{\s*"[^"]*"/.exec(text.slice(end, end + 80)) ?? [];
	return head ? [/[[\]{}\s]*$/.exec(text.slice(end - 16, end))?.[0] ?? "", head] : null;
}
/** The end of about a slice of items; 0 when there is no such seam. */
function endBefore(seam, text, from) {
	const at = seam ? text.slice(from + SLICE, from + 3 * SLICE).indexOf(seam.join("")) : -1;
	return seam && at >= 0 ? from + SLICE + at + seam[0].length : 0;
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
var isPlace = (value) => Array.isArray(value) && value[0] === Number.POSITIVE_INFINITY;
function itemsKey(text, at, depth) {
	const isGraphql = depth > 1 && /^\{\s*"data"/.test(text);
	return depth === 1 || isGraphql ? (isGraphql ? /^"(nodes|edges)"\s*:\s*\[/ : /^"(products|@graph)"\s*:\s*\[/).exec(text.slice(at, at + 40))?.[1] ?? "" : "";
}
// src/catalog/open-json.ts
/** JSON that is not simply parsed: much of it, or with dirt in it. */
async function openJsonText(text, { format, pause = breathe, signal }) {
	const input = await parseLarge(text, pause).catch(async (error) => {
		if (!(error instanceof SyntaxError)) throw error;
		return (await import("./lenient-json.js")).parseLenient(text);
	});
	signal?.throwIfAborted();
	return openJson(input, format);
}
export { openJsonText };

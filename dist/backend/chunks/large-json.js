import { o as record } from "./leaf.js";
// src/catalog/large-json.ts
/** Characters that are parsed between two pauses: some milliseconds on a slow phone. */
var SLICE = 65536;
/** So many characters show whether a string is the key of the items, and how an item ends and the next begins. */
var MARGIN = 80;
/**
* Cuts large JSON while it comes: the items of the outermost list, of the list `products` or `@graph` in the outermost
* object, or of the first connection in a result of GraphQL, some at a time. Throws `SyntaxError` as `JSON.parse` does.
*/
async function* sliceJson(nextPiece) {
	/** What is not parsed yet. */
	let text = "";
	let isWhole = false;
	/** Waits for so many characters, where there are as many. */
	const reach = async (length) => {
		while (!isWhole && text.length < length) {
			const piece = await nextPiece();
			isWhole = piece === void 0;
			text += piece ?? "";
		}
	};
	/** The next bracket, or string as a whole; `undefined` while more of the text may say otherwise. */
	const look = (from) => {
		const token = tokenAt(text, from);
		return isWhole || token && token.end + MARGIN <= text.length ? token : void 0;
	};
	/** The same, and waits for what it needs. */
	const next = async (from) => {
		let token = look(from);
		for (; token === void 0; token = look(from)) await reach(text.length + 1);
		return token;
	};
	const place = await findItems(next, () => text);
	if (!place) return () => JSON.parse(text);
	const { end, level, key } = place;
	const head = text.slice(0, end);
	text = text.slice(end);
	const cut = (to) => {
		const part = text.slice(0, to).replace(/^\s*,/, "");
		const items = part.trim() ? JSON.parse(`[${part}]`) : [];
		text = text.slice(to);
		return {
			items,
			head,
			key: level === 3 ? key : ""
		};
	};
	let depth = 0;
	let isFirst = true;
	for (let from = 0;;) {
		const token = look(from) ?? await next(from);
		if (!token) break;
		const { mark, at, end } = token;
		from = end;
		if (mark === "\"") continue;
		depth += mark === "{" || mark === "[" ? 1 : -1;
		if (depth < 0) {
			yield cut(at);
			await reach(Number.POSITIVE_INFINITY);
			return (items) => around(items, head, text, key, level);
		}
		if (depth || !isFirst && end < SLICE) continue;
		isFirst = false;
		const seam = seamAt(text, end);
		yield cut(end);
		from = 0;
		while (seam) {
			await reach(65616);
			const to = text.lastIndexOf(seam.join(""), SLICE);
			if (to < 0) break;
			try {
				yield cut(to + seam[0].length);
			} catch {
				break;
			}
		}
	}
	return () => JSON.parse(head + text);
}
/** All that the slices are of, with a pause after each; `items` are those of the slices before. */
async function collect(slices, pause, items = []) {
	for (;;) {
		const { done, value } = await slices.next();
		if (done) return value(items);
		for (const item of value.items) items.push(item);
		await pause();
	}
}
/** The same of text that is there. */
function parseLarge(text, pause) {
	const pieces = [text];
	return collect(sliceJson(async () => pieces.shift()), pause);
}
/** Where the items' list begins, how deep its items are, and its key. */
async function findItems(next, text) {
	let depth = 0;
	/** Depth of the items; 0 while their list is not found. */
	let level = 0;
	let key = "";
	for (let token = await next(0); token; token = await next(token.end)) {
		const { mark, at, end } = token;
		if (mark === "\"") {
			if (!level) key = itemsKey(text(), at, depth);
			if (key) level ||= depth + 2;
		} else if (mark === "{" || mark === "[") {
			depth++;
			if (mark === "[" && depth === (level || 2) - 1) return {
				end,
				level: level || 2,
				key
			};
		} else depth--;
	}
	return null;
}
/** The whole, with the items in their place. */
function around(items, head, tail, key, level) {
	if (level > 3) return JSON.parse(`${head}1e999${tail}`, (_, value) => isPlace(value) ? items : value);
	const rest = JSON.parse(head + tail);
	return Array.isArray(rest) ? items : {
		...record(rest),
		[key]: items
	};
}
/**
* How an item ends and the next begins: `]}` and `,{"id":`. Items are mostly alike, so that is looked for instead of
* every bracket, at a tenth of the work. What parses as items up to there are whole ones.
*/
function seamAt(text, end) {
	const [head] = /^\s*,\s*\{\s*"[^"]*"/.exec(text.slice(end, end + MARGIN)) ?? [];
	return head ? [/[[\]{}\s]*$/.exec(text.slice(Math.max(0, end - 16), end))?.[0] ?? "", head] : null;
}
function tokenAt(text, from) {
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
	return depth === 1 || isGraphql ? (isGraphql ? /^"(nodes|edges)"\s*:\s*\[/ : /^"(products|@graph)"\s*:\s*\[/).exec(text.slice(at, at + MARGIN))?.[1] ?? "" : "";
}
export { parseLarge as n, sliceJson as r, collect as t };

// src/lib/markup.ts
/** Elements below that depth are flattened into their parent. */
var MAX_DEPTH = 64;
/** No tag is longer; bounds the work on hostile text. */
var MAX_TAG = 16384;
var TAG = /^<(\/?)([\p{L}_][\p{L}\d_:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/u;
var ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
/**
* Reads the wanted elements of XML or HTML one by one. Forgiving: lone `&` and `<` are text, closing tags may be
* missing or too many. Knows no DTD and no entities but those of HTML, and builds no document, so it needs neither
* `DOMParser` nor a Trusted Types policy.
*/
function* readMarkup(text, { wanted, decode, html }) {
	let stack = [];
	let at = 0;
	const say = (words) => {
		if (words) stack.at(-1)?.children.push(words);
	};
	while (at < text.length) {
		const open = text.indexOf("<", at);
		say(decode(text.slice(at, open < 0 ? text.length : open)));
		if (open < 0) break;
		const special = SPECIAL.find(([start]) => text.startsWith(start, open));
		if (special) {
			const [start, end] = special;
			const close = text.indexOf(end, open + start.length);
			if (start === "<![CDATA[") say(decode(text.slice(open + start.length, close < 0 ? text.length : close)));
			at = close < 0 ? text.length : close + end.length;
			continue;
		}
		const tag = TAG.exec(text.slice(open, open + MAX_TAG));
		if (!tag) {
			say("<");
			at = open + 1;
			continue;
		}
		at = open + tag[0].length;
		const name = (tag[2] ?? "").toLowerCase();
		const rest = tag[3] ?? "";
		if (tag[1]) {
			const index = stack.findLastIndex((element) => element.name === name);
			const [closed] = index === 0 ? stack : [];
			if (index >= 0) stack = stack.slice(0, index);
			if (closed) yield closed;
			continue;
		}
		const end = html?.endOfText(text, at, name);
		const parent = stack.at(-1);
		if (parent || wanted(name, rest)) {
			const element = {
				name,
				attributes: readAttributes(rest, decode),
				children: []
			};
			parent?.children.push(element);
			if (end !== void 0) {
				const raw = text.slice(at, end);
				element.children.push(/^(script|style)$/.test(name) ? raw : decode(raw));
			}
			const isEmpty = html ? html.isVoid(name) : rest.endsWith("/");
			if (!isEmpty && stack.length < MAX_DEPTH) stack.push(element);
			else if (isEmpty && !parent) yield element;
		}
		at = end ?? at;
	}
	const [cut] = stack;
	if (cut) yield {
		...cut,
		isCut: true
	};
}
/** What is not an element, and where it ends. */
var SPECIAL = [
	["<!--", "-->"],
	["<![CDATA[", "]]>"],
	["<!", ">"],
	["<?", ">"]
];
function readAttributes(text, decode) {
	const attributes = Object.create(null);
	for (const [, name = "", double, single, bare] of text.matchAll(ATTRIBUTE)) attributes[name.toLowerCase()] ??= decode(double ?? single ?? bare ?? "");
	return attributes;
}
/** All text in an element. */
function textOf(node) {
	return typeof node === "string" ? node : node.children.map(textOf).join("");
}
/** Its elements, without the text between them. */
function elementsOf(node) {
	return node.children.filter((child) => typeof child !== "string");
}
export { readMarkup as n, textOf as r, elementsOf as t };

import { r as textOf, t as elementsOf } from "./markup.js";
import { c as text, t as copied } from "./leaf.js";
// src/catalog/microdata.ts
/** Microdata of schema.org as objects in the shape of JSON-LD, which has a reader (https://html.spec.whatwg.org/multipage/microdata.html). */
function microdataOf(scopes) {
	const found = [];
	const visit = (element) => {
		if ("itemscope" in element.attributes && /schema\.org\/Product/i.test(element.attributes.itemtype ?? "") && !element.attributes.itemprop) found.push(readScope(element));
		else for (const inner of elementsOf(element)) visit(inner);
	};
	for (const scope of scopes) visit(scope);
	return copied(found);
}
function readScope(scope) {
	const properties = /* @__PURE__ */ new Map([["@type", (scope.attributes.itemtype ?? "").split(/\s+/)]]);
	if (scope.attributes.itemid) properties.set("@id", [scope.attributes.itemid]);
	const visit = (element) => {
		const isScope = "itemscope" in element.attributes;
		for (const name of text(element.attributes.itemprop).split(" ")) {
			if (!name) continue;
			const values = properties.get(name) ?? [];
			properties.set(name, [...values, isScope ? readScope(element) : propertyOf(element)]);
		}
		if (!isScope) for (const inner of elementsOf(element)) visit(inner);
	};
	for (const inner of elementsOf(scope)) visit(inner);
	return Object.fromEntries([...properties].map(([name, values]) => [name, values.length > 1 ? values : values[0]]));
}
/** A URL of links and media, `content` where somebody gave one, else the text. */
function propertyOf(element) {
	const { content, src, href, datetime, value, data } = element.attributes;
	if (content !== void 0) return content;
	if (/^(img|audio|embed|iframe|source|track|video)$/.test(element.name)) return src ?? element.attributes["data-src"] ?? "";
	if (/^(a|area|link)$/.test(element.name)) return href ?? textOf(element);
	return (element.name === "object" ? data : element.name === "time" ? datetime : /^(data|meter)$/.test(element.name) ? value : void 0) ?? textOf(element);
}
export { microdataOf };

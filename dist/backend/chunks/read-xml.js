import { n as readMarkup, r as textOf } from "./markup.js";
import { t as CatalogError } from "./catalog.js";
import { t as copied } from "./leaf.js";
import { t as openRows } from "./read-google.js";
// src/catalog/read-xml.ts
var ITEM = /^(item|entry|product|offer|shopitem)$/;
/** RSS 2.0, RSS 1.0 and Atom with Google's attributes, and lists of `<product>`s that use the same names. */
function openXml(text, decode, format = "google") {
	const head = text.slice(0, 4096);
	if (/<!DOCTYPE|<!ENTITY/i.test(head.replace(/<!\[CDATA\[[\s\S]*?(\]\]>|$)/g, ""))) throw new CatalogError("not-a-feed", "The XML has a document type (DTD), which no feed needs.");
	const items = readMarkup(text, {
		decode,
		wanted: (name) => ITEM.test(name)
	});
	const first = items.next();
	if (first.done && !/<(rss|feed|channel|products|items|rdf:rdf)\b/i.test(head)) return null;
	const prefix = /xmlns:([\w-]+)\s*=\s*["']https?:\/\/base\.google\.com\/ns\/1\.0/i.exec(head)?.[1]?.toLowerCase() ?? "g";
	return openRows(format, rows());
	function* rows() {
		for (let { done, value } = first; !done; {done, value} = items.next()) if (value) yield value.isCut ? "the feed ends in the middle of it" : fields(value, prefix);
	}
}
/** Google's own names win over RSS's; other namespaces (media, Dublin Core) don't count. */
function fields(item, prefix) {
	const plain = /* @__PURE__ */ new Map();
	const own = /* @__PURE__ */ new Map();
	for (const child of item.children) {
		if (typeof child === "string") continue;
		const [, space, local = ""] = /^(?:(.*?):)?(.*)/.exec(child.name) ?? [];
		const target = space === prefix || space === "g" ? own : space ? null : plain;
		const name = local.replaceAll("-", "_");
		const { href, rel = "alternate" } = child.attributes;
		const isLink = name === "link" && href;
		const inParts = IN_PARTS.test(name) && child.children.some((inner) => typeof inner !== "string");
		const value = isLink ? href : inParts ? nestedFields(child) : textOf(child).trim();
		if (!value || isLink && rel !== "alternate") continue;
		const values = target?.get(name);
		if (values) values.push(value);
		else target?.set(name, [value]);
	}
	return new Map(copied([...plain, ...own]));
}
/** What is said in parts; of all else only the words count, whatever markup they stand in. */
var IN_PARTS = /^(shipping|image|video|structured_.+)$/;
function nestedFields(element) {
	const fields = Object.create(null);
	for (const child of element.children) if (typeof child !== "string") fields[child.name.replace(/^\w+:/, "")] ??= textOf(child).trim();
	return fields;
}
export { openXml };

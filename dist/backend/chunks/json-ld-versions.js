import { c as setVersion } from "./context.js";
import { r as many } from "./json-ld-nodes.js";
import { a as put, o as record } from "./leaf.js";
import { t as putOwnTerms } from "./own-terms.js";
import { n as putVariants } from "./variants.js";
// src/catalog/json-ld-versions.ts
/** The versions of a group, which have most of what is known of it. */
function readVersions(product, node, graph, context, readProduct) {
	const names = optionNames(node.variesBy, graph);
	const versions = /* @__PURE__ */ new Map();
	for (const entry of many(node.hasVariant).slice(0, 2048)) {
		const version = graph.node(entry);
		const read = readProduct({
			name: node.name,
			...version,
			isVariantOf: void 0,
			inProductGroupWithID: void 0
		});
		if (typeof read === "string" || !version.offers) continue;
		if (product.currency && read.currency && read.currency !== product.currency) continue;
		put(product, "currency", read.currency);
		if (!product.images.length) product.images = read.images;
		versions.set(toVariant(version, read, names, graph), read);
	}
	putOwnTerms(product, [...versions]);
	putVariants(product, [...versions.keys()]);
	setVersion(context, product, product.id);
}
/** A product that says itself of which group it is a version. */
function putVersion(product, node, groupId, group, graph, context) {
	setVersion(context, product, groupId, toVariant(node, product, optionNames(group.variesBy, graph), graph));
}
function toVariant(node, { id, title, images, price, compareAt, availability }, names, graph) {
	const options = {};
	for (const name of names.length ? names : DEFAULT_OPTIONS) {
		const value = graph.word(node[name]);
		if (value) options[`${name[0]?.toUpperCase()}${name.slice(1)}`] = value;
	}
	for (const property of names.length ? many(node.additionalProperty) : []) {
		const { name, value } = record(property);
		if (names.includes(graph.word(name))) options[graph.word(name)] = graph.word(value);
	}
	const variant = {
		id,
		title: Object.values(options).join(" / ") || title,
		options
	};
	put(variant, "price", price);
	put(variant, "compareAt", compareAt);
	put(variant, "availability", availability);
	put(variant, "image", images[0]?.src);
	put(variant, "sku", graph.word(node.sku));
	return variant;
}
var DEFAULT_OPTIONS = [
	"color",
	"size",
	"material",
	"pattern",
	"suggestedAge",
	"suggestedGender"
];
var optionNames = (variesBy, graph) => many(variesBy).map((name) => graph.word(name).replace(/^.*[/#:]/, ""));
export { putVersion, readVersions };

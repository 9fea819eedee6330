import { t as breathe } from "./breathe.js";
import { s as readStock } from "./context.js";
import { c as text, o as record } from "./leaf.js";
// src/catalog/json-ld-nodes.ts
/** Deeper nesting than that is no product's. */
var MAX_DEPTH = 12;
/** Careless pages call all their products `#product`; of so many the same may be said in several places. */
var MAX_SAME = 16;
/** What two of one `@id` don't both have when they are not the same. */
var TELLING = "@type name sku productID price priceCurrency availability".split(" ");
async function createGraph(documents, decode) {
	const nodes = /* @__PURE__ */ new Map();
	const agree = (one, other) => TELLING.every((key) => !one[key] || !other[key] || word(one[key]) === word(other[key]));
	const seen = /* @__PURE__ */ new Set();
	function* visit(value, depth) {
		if (depth > MAX_DEPTH || typeof value !== "object" || !value || seen.has(value)) return;
		seen.add(value);
		const node = record(value);
		const id = text(node["@id"]);
		if (id && Object.keys(node).length > 1) {
			const same = nodes.get(id) ?? [];
			const at = same.findIndex((known) => agree(known, node));
			if (at >= 0) same[at] = {
				...node,
				...same[at]
			};
			else if (same.length < MAX_SAME) nodes.set(id, [...same, node]);
		}
		yield;
		for (const inner of Array.isArray(value) ? value : Object.values(node)) yield* visit(inner, depth + 1);
	}
	await inSlices(visit(documents, 0));
	function word(value, maxLength) {
		const [first] = many(value);
		const node = record(first);
		return text(decode(text(node["@value"] ?? node.name ?? first, maxLength)), maxLength);
	}
	const sameAs = (node) => nodes.get(text(node["@id"])) ?? [];
	return {
		node(value) {
			const node = record(Array.isArray(value) ? value[0] : value);
			const [first, ...others] = Object.keys(node).length < 3 ? sameAs(node) : [];
			const size = (one) => Object.keys(one).length;
			return first ? others.reduce((most, one) => size(one) > size(most) ? one : most, first) : node;
		},
		whole: (node) => sameAs(node).find((known) => agree(known, node)) ?? node,
		word
	};
}
/** Nodes that are looked at between two pauses: some milliseconds on a slow phone. */
var SLICE = 500;
async function inSlices(steps) {
	let count = 0;
	for (const _ of steps) if (++count % SLICE === 0) await breathe();
}
/** JSON-LD makes no difference between one value and a list of one. */
var many = (value) => Array.isArray(value) ? value : value === void 0 || value === null ? [] : [value];
/** Whether a node is of one of the types, however its vocabulary is written. */
function isA(node, types) {
	return many(node["@type"] ?? node.type).some((type) => types.test(text(type).replace(/^.*[/#:]/, "")));
}
var PRODUCT = /^(Product|ProductGroup|IndividualProduct|ProductModel|SomeProducts|Vehicle|Car)$/;
/** All products of the documents, in their order and once each; versions within a group are left to it. */
async function productsIn(documents, graph) {
	const found = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	/** `more`: what is said of a product by what it stands in. */
	function* visit(value, depth, more) {
		if (depth > MAX_DEPTH || seen.has(value)) return;
		yield;
		if (typeof value === "object") seen.add(value);
		if (Array.isArray(value)) {
			for (const inner of value) yield* visit(inner, depth + 1, more);
			return;
		}
		const node = graph.node(value);
		if (isA(node, PRODUCT)) {
			const whole = graph.whole(node);
			const known = found.get(whole) ?? whole;
			found.set(whole, more ? {
				...more,
				...known
			} : known);
			return;
		}
		for (const way of WAYS) {
			const { url } = node;
			const of = way === "itemOffered" ? { offers: node } : way === "item" && url ? { url } : void 0;
			if (node[way]) yield* visit(node[way], depth + 1, of);
		}
	}
	await inSlices(visit(documents, 0));
	return [...found.values()];
}
/** Properties that lead from a page or a list to its products. */
var WAYS = "@graph itemListElement item mainEntity mainEntityOfPage itemOffered hasPart about offers hasOfferCatalog makesOffer".split(" ");
/** An offer's stock: a word, an address with or without a slash at its end, or a reference to one. */
function stockOf({ availability }, graph, context) {
	const { "@id": id } = record(many(availability)[0]);
	return readStock(graph.word(id ?? availability).replace(/\/$/, ""), context);
}
export { stockOf as a, productsIn as i, isA as n, many as r, createGraph as t };

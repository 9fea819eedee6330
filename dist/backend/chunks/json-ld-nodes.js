import { t as breathe } from "./breathe.js";
import { c as text, o as record } from "./leaf.js";
// src/catalog/json-ld-nodes.ts
/** Deeper nesting than that is no product's. */
var MAX_DEPTH = 12;
async function createGraph(documents, decode) {
	const nodes = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	function* visit(value, depth) {
		if (depth > MAX_DEPTH || typeof value !== "object" || !value || seen.has(value)) return;
		seen.add(value);
		const node = record(value);
		const id = text(node["@id"]);
		if (id && Object.keys(node).length > Object.keys(nodes.get(id) ?? { "@id": 1 }).length) nodes.set(id, node);
		yield;
		for (const inner of Array.isArray(value) ? value : Object.values(node)) yield* visit(inner, depth + 1);
	}
	await inSlices(visit(documents, 0));
	return {
		node(value) {
			const node = record(Array.isArray(value) ? value[0] : value);
			const id = text(node["@id"]);
			return id && Object.keys(node).length < 3 && nodes.get(id) || node;
		},
		word(value, maxLength) {
			const [first] = many(value);
			const node = record(first);
			return text(decode(text(node["@value"] ?? node.name ?? first, maxLength)), maxLength);
		}
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
	function* visit(value, depth) {
		if (depth > MAX_DEPTH || seen.has(value)) return;
		yield;
		if (typeof value === "object") seen.add(value);
		if (Array.isArray(value)) {
			for (const inner of value) yield* visit(inner, depth + 1);
			return;
		}
		const node = graph.node(value);
		const id = text(node["@id"]);
		if (isA(node, PRODUCT)) found.set(id ? `${id} ${graph.word(node.name)}` : node, node);
		else for (const way of WAYS) if (node[way]) yield* visit(node[way], depth + 1);
	}
	await inSlices(visit(documents, 0));
	return [...found.values()];
}
/** Properties that lead from a page or a list to its products. */
var WAYS = "@graph itemListElement item mainEntity mainEntityOfPage itemOffered hasPart about offers".split(" ");
export { productsIn as i, isA as n, many as r, createGraph as t };

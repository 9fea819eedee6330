import { t as putOwnTerms } from "./own-terms.js";
import { n as putVariants } from "./variants.js";
// src/catalog/group-versions.ts
/**
* Merges products that are versions of one: the group's id becomes the product's; the product itself, or else its first
* version, gives title, link and texts; all give pictures, and what only they have of links and regions.
*/
function createGrouping() {
	/** Beside the products, so that nothing of it reaches the catalog; versions may come on other pages than their product. */
	const versions = /* @__PURE__ */ new WeakMap();
	const groups = /* @__PURE__ */ new Map();
	const changed = /* @__PURE__ */ new Set();
	function* settle() {
		for (const key of changed) {
			const group = groups.get(key);
			if (group) group.merged = merge(key, group.members, versions);
			changed.delete(key);
			yield;
		}
	}
	return {
		setVersion(product, group, variant) {
			versions.set(product, variant ? {
				group,
				variant
			} : { group });
		},
		add(product) {
			const version = versions.get(product);
			const key = version?.group ?? product.id;
			const group = groups.get(key);
			if (group) group.members.push(product);
			else groups.set(key, {
				members: [product],
				merged: product
			});
			if (version || group) changed.add(key);
		},
		settle,
		products() {
			for (const _ of settle());
			return [...groups.values()].map(({ merged }) => merged);
		}
	};
}
function merge(id, members, versions) {
	const head = members.find((member) => !versions.get(member)?.variant) ?? members[0];
	const pictures = /* @__PURE__ */ new Map();
	for (const { images } of [head, ...members]) for (const image of images) if (!pictures.has(image.src)) pictures.set(image.src, image);
	const product = {
		...head,
		id,
		images: [...pictures.values()]
	};
	if (versions.get(head)?.variant) for (const key of [
		"buy",
		"regions",
		"excludedRegions"
	]) delete product[key];
	const variants = new Map((head.variants ?? []).map((variant) => [variant.id, variant]));
	const own = /* @__PURE__ */ new Map();
	for (const member of members) {
		const variant = versions.get(member)?.variant;
		if (!variant || member.currency !== head.currency && head.price) continue;
		const known = variants.get(variant.id);
		const options = Object.keys(variant.options).length ? variant.options : known?.options ?? {};
		const whole = {
			...known,
			...variant,
			options,
			title: variant.title || known?.title || ""
		};
		variants.set(variant.id, whole);
		own.set(whole, member);
	}
	putOwnTerms(product, [...own]);
	putVariants(product, [...variants.values()]);
	return product;
}
export { createGrouping };

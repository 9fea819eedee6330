import { a as put } from "./leaf.js";
// src/catalog/own-terms.ts
/**
* Gives versions what they don't all have alike. What they do is the product's; so are all regions where one of them is
* sold, and those where none is.
*/
function putOwnTerms(product, versions) {
	const differ = (value) => new Set(versions.map(([, own]) => JSON.stringify(value(own)))).size > 1;
	const isElsewhere = versions.some(([, { url }]) => url !== product.url);
	const hasCheckouts = differ(({ buy }) => buy?.url);
	for (const [variant, { url, buy }] of versions) {
		if (isElsewhere) put(variant, "url", url);
		if (!buy?.url) continue;
		if (hasCheckouts) variant.buy ??= { url: buy.url };
		else product.buy = {
			...product.buy,
			url: buy.url
		};
	}
	for (const key of ["regions", "excludedRegions"]) {
		const lists = versions.map(([, own]) => own[key] ?? []);
		const isShared = (code) => key === "regions" || lists.every((list) => list.includes(code));
		const codes = lists.every(({ length }) => length) ? [...new Set(lists.flat().filter(isShared))] : [];
		if (codes.length) product[key] = codes;
		if (differ((own) => own[key])) for (const [variant, own] of versions) put(variant, key, own[key]);
	}
}
export { putOwnTerms as t };

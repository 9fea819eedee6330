import { a as put } from "./leaf.js";
// src/catalog/variants.ts
/**
* Gives a product its versions, and what follows from them: the price is that of the cheapest one that can be had,
* `buy.id` is that one's id, and the product is out of stock when all of them are. A single version without options
* is the product itself: no `variants` then, its id remains in `buy.id`.
*/
function putVariants(product, variants) {
	const worth = ({ price }) => Number(price ?? Number.POSITIVE_INFINITY);
	const inStock = variants.filter(({ availability }) => availability !== "out-of-stock");
	const pool = inStock.length ? inStock : variants;
	let chosen = pool[0];
	if (!chosen) return;
	let dearest = chosen;
	for (const variant of pool) {
		if (worth(variant) < worth(chosen)) chosen = variant;
		if (variant.price && !(worth(variant) <= worth(dearest))) dearest = variant;
	}
	for (const variant of variants) if (!isReduced(variant)) delete variant.compareAt;
	if (chosen.price) {
		delete product.compareAt;
		delete product.maxPrice;
	}
	put(product, "price", chosen.price);
	put(product, "compareAt", chosen.compareAt);
	if (worth(dearest) > worth(chosen)) put(product, "maxPrice", dearest.price);
	put(product, "availability", (pool.find(({ availability }) => availability === "in-stock") ?? chosen).availability);
	if (chosen.id && chosen.id !== product.id) product.buy = {
		...product.buy,
		id: chosen.id
	};
	if (variants.length > 1 || Object.keys(chosen.options).length) product.variants = variants;
}
/** Whether its regular price is higher than its price. Compared only, never counted with. */
function isReduced({ price, compareAt }) {
	return price !== void 0 && Number(compareAt) > Number(price);
}
export { putVariants as n, isReduced as t };

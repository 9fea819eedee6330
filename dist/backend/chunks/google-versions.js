import { c as setVersion } from "./context.js";
import { a as put } from "./leaf.js";
// src/catalog/google-versions.ts
/** What makes rows of one `item_group_id` differ. */
var OPTIONS = "color size material pattern gender age_group size_type size_system style".split(" ");
/** Says that the product of a row, of which `one` gives the attributes, is a version of a group. */
function putVersion(product, one, group, context) {
	const { id, title, images, price, compareAt, availability } = product;
	const options = {};
	for (const name of OPTIONS) {
		const value = one(name);
		if (value) options[`${name[0]?.toUpperCase()}${name.slice(1).replaceAll("_", " ")}`] = value;
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
	put(variant, "sku", one("sku") || one("mpn"));
	if (product.buy?.url) product.buy.url = product.buy.url.replaceAll("{id}", "{variant}");
	setVersion(context, product, group, variant);
}
export { putVersion };

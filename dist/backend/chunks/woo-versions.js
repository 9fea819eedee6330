import { c as setVersion, i as readHtml } from "./context.js";
import { a as put, c as text, o as record, r as list, s as size } from "./leaf.js";
// src/catalog/woo-versions.ts
/** Says of which product it is a version, or which versions it has; these have their prices in items of their own. */
function putVersions(product, source, context) {
	const { id } = product;
	const parent = text(source.parent);
	if (source.type === "variation" && size(parent)) {
		const variant = {
			id,
			title: "",
			options: optionsOf(source.variation)
		};
		put(variant, "price", product.price);
		put(variant, "compareAt", product.compareAt);
		put(variant, "availability", product.availability);
		put(variant, "image", product.images[0]?.src);
		put(variant, "sku", text(source.sku));
		variant.title = Object.values(variant.options).join(" / ");
		setVersion(context, product, parent, variant);
		return;
	}
	const variants = list(source.variations).map((entry) => {
		const { id: variation, attributes } = record(entry);
		const options = {};
		let isOpen = false;
		for (const attribute of list(attributes)) {
			const { name, value } = record(attribute);
			if (text(name) && text(value)) options[readHtml(name, context)] = label(source.attributes, name, value, context);
			else isOpen = true;
		}
		const variant = {
			id: text(variation ?? entry),
			title: Object.values(options).join(" / "),
			options
		};
		if (isOpen) variant.buy = { url: product.url };
		return variant;
	});
	if (variants.length) {
		product.variants = variants.filter((variant) => variant.id);
		setVersion(context, product, id);
	}
}
/** `Colour: Red, Size: M` of a version. */
function optionsOf(variation) {
	const options = {};
	for (const [, name = "", value = ""] of text(variation).matchAll(/([^:,]+):([^:]+?)(?:,(?=[^:,]+:)|$)/g)) options[name.trim()] = value.trim();
	return options;
}
/** The name of an attribute's value, which versions mention by its slug. */
function label(attributes, name, value, context) {
	const attribute = list(attributes).find((entry) => record(entry).name === name);
	const term = list(record(attribute).terms).find((entry) => record(entry).slug === value);
	return readHtml(record(term).name, context) || text(value);
}
export { putVersions };

import { n as firstCurrency } from "./context.js";
import { c as text, o as record, r as list } from "./leaf.js";
import { n as readShopify } from "./read-shopify2.js";
// src/catalog/read-shopify-graphql.ts
/** Products may be that deep in a result: `data.collection.products.edges[].node`, list and its items counted. */
var MAX_DEPTH = 8;
/**
* Results of Shopify's Storefront GraphQL API: products wherever they are in `data`, as connection (`edges`, `nodes`) or
* alone. Prices have their own currency; of ids (`gid://shopify/Product/123`) only the number is used, as links need it.
*/
function openShopifyGraphql(input) {
	const items = [];
	findProducts(record(input).data ?? input, items, /* @__PURE__ */ new Set());
	return {
		format: "shopify",
		items,
		idOf: (item) => tail(record(item).id),
		read(item, context) {
			const currency = firstCurrency(money(item, "minVariantPrice").currencyCode, context.currency);
			const product = readShopify(toRest(item), context, currency);
			if (typeof product === "string") return product;
			product.currency = currency;
			const { availableForSale } = record(item);
			if (availableForSale === false) product.availability = "out-of-stock";
			if (!product.buy && !product.variants) product.buy = { url: product.url };
			return product;
		}
	};
}
function findProducts(value, found, above) {
	const source = record(value);
	if (text(source.title) && !source.products && (source.handle || source.variants || source.priceRange)) found.push(value);
	else if (typeof value === "object" && above.size < MAX_DEPTH && !above.has(value)) {
		const path = new Set(above).add(value);
		for (const entry of Array.isArray(value) ? value : Object.values(source)) findProducts(entry, found, path);
	}
}
/** The shape of `/products.json`, which has a reader. */
function toRest(item) {
	const source = record(item);
	const variants = nodes(source.variants).map((node) => {
		const { id, title, selectedOptions, sku, image, availableForSale, ...rest } = record(node);
		const options = list(selectedOptions).map((option) => text(record(option).value));
		return {
			...Object.fromEntries(options.map((value, index) => [`option${index + 1}`, value])),
			id: tail(id),
			title,
			sku,
			featured_image: { src: address(image) },
			available: availableForSale,
			price: amount(rest.price ?? rest.priceV2),
			compare_at_price: amount(rest.compareAtPrice ?? rest.compareAtPriceV2)
		};
	});
	const [first] = nodes(source.variants);
	const names = list(record(first).selectedOptions).map((option) => ({ name: text(record(option).name) }));
	const images = nodes(source.images).length ? nodes(source.images) : nodes(source.media).map((medium) => record(medium).image ?? record(medium).previewImage);
	return {
		id: tail(source.id),
		title: source.title,
		handle: source.handle,
		url: source.onlineStoreUrl,
		vendor: source.vendor,
		body_html: source.descriptionHtml ?? source.description,
		images: (images.length ? images : [source.featuredImage]).map((image) => ({
			...record(image),
			src: address(image),
			alt: record(image).altText
		})),
		options: names,
		available: source.availableForSale,
		...variants.length ? { variants } : {
			price: amount(money(item, "minVariantPrice")),
			compare_at_price: amount(record(record(source.compareAtPriceRange).minVariantPrice))
		}
	};
}
/** A connection's nodes, with or without edges, or a plain list. */
function nodes(value) {
	const { edges, nodes } = record(value);
	return edges ? list(edges).map((edge) => record(edge).node) : list(nodes ?? (Array.isArray(value) ? value : []));
}
function money(item, end) {
	const source = record(item);
	const range = record(record(source.priceRange)[end]);
	const { price, priceV2 } = record(nodes(source.variants)[0]);
	return range.amount === void 0 ? record(price ?? priceV2) : range;
}
/** `{amount: "10.0"}`, or in very old versions of the API just the text. */
var amount = (value) => text(record(value).amount ?? value) || null;
var address = (image) => record(image).url ?? record(image).originalSrc ?? record(image).src;
var tail = (id) => text(id).replace(/^gid:.*\/|\?.*$/g, "");
export { openShopifyGraphql };

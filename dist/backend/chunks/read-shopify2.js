import { a as readPictures, i as readHtml, o as readPrice } from "./context.js";
import { t as feedUrl } from "./feed-url.js";
import { a as put, c as text, o as record, r as list } from "./leaf.js";
import { n as putVariants } from "./variants.js";
// src/catalog/read-shopify.ts
/** So few products are all that there are, unless the address asks for fewer. */
var FEW = 30;
/**
* Shopify's product JSON: `{products}` of `/products.json` and `/collections/x/products.json`, `{product}` of
* `/products/x.json` (both with prices as decimal strings), and the bare objects of `/products/x.js` and
* `{{ product | json }}` (integer hundredths). It names no currency.
*/
function openShopify(input) {
	const { products, product, variants } = record(input);
	return {
		format: "shopify",
		items: product || variants ? [product || input] : list(products === void 0 ? input : products),
		read: readShopify,
		next
	};
}
async function next(page) {
	return page.count < FEW && !page.url.searchParams.has("limit") ? void 0 : (await import("./more-pages.js")).nextOfShopify(page);
}
/** One product of any of these shapes. */
function readShopify(item, context, currency = context.currency) {
	const source = record(item);
	const { base } = context;
	const { handle } = source;
	const title = text(source.title);
	const url = feedUrl(source.url || handle && `${root(base)}products/${encodeURIComponent(text(handle))}`, base);
	if (!title) return "no title";
	if (!url) return "no handle";
	if (/^(draft|archived)$/.test(text(source.status))) return "not published";
	const media = list(source.media).filter((medium) => record(medium).media_type === "image");
	const pictures = media.length ? media : source.images ?? source.image ?? source.featured_image;
	const product = {
		id: text(source.id),
		title,
		url,
		images: readPictures(pictures, base)
	};
	put(product, "brand", text(source.vendor));
	put(product, "description", readHtml(source.body_html ?? source.description, context));
	/** Only the Ajax shape has a price beside its variants: hundredths, for yen and dinar too. */
	const price = (value) => typeof source.price === "number" && value !== null ? text(value).padStart(3, "0").replace(/..$/, ".$&") : value;
	const names = list(source.options).map((option) => text(record(option).name ?? option));
	const variants = [];
	for (const entry of source.variants ? list(source.variants) : [{
		...source,
		id: "",
		title: ""
	}]) {
		const version = record(entry);
		const options = {};
		names.forEach((name, index) => {
			const value = text(version[`option${index + 1}`]);
			if (value && value !== "Default Title") options[name || `${index + 1}`] = value;
		});
		const variant = {
			id: text(version.id),
			title: text(version.title),
			options
		};
		const amount = readPrice(price(version.price), currency, context);
		if (amount === null) return `price "${text(version.price)}" is no amount`;
		put(variant, "price", amount);
		put(variant, "compareAt", readPrice(price(version.compare_at_price), currency, context));
		put(variant, "availability", stock(version));
		put(variant, "sku", text(version.sku));
		const { src } = record(version.featured_image);
		put(variant, "image", feedUrl(src, base));
		variants.push(variant);
	}
	putVariants(product, variants);
	if (!variants[0]?.id) product.buy = { url };
	return product;
}
/** The store's own root, in the language of the feed: `/` or `/fr/`. */
function root(feed) {
	return /^\/[a-z]{2}(-[a-z]{2,4})?\//i.exec(new URL(feed).pathname)?.[0] ?? "/";
}
/** Storefronts say `available`; the admin's export gives the stock. */
function stock({ available, inventory_management, inventory_policy, inventory_quantity }) {
	const known = available ?? (inventory_quantity === void 0 ? void 0 : !inventory_management || inventory_policy === "continue" || Number(inventory_quantity) > 0);
	return known === void 0 ? void 0 : known ? "in-stock" : "out-of-stock";
}
export { readShopify as n, openShopify as t };

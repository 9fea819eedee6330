import { t as urlTemplate } from "./url-template.js";
import { a as readPictures, i as readHtml, n as firstCurrency, o as readPrice, s as readStock } from "./context.js";
import { t as feedUrl } from "./feed-url.js";
import { a as put, c as text, n as digits, o as record, r as list, s as size } from "./leaf.js";
import { n as putVariants } from "./variants.js";
// src/catalog/read-vitrine.ts
/** Vitrine's own format: `{currency, products, photos?, polls?}`, or just the list of products. */
function openVitrine(input) {
	const root = record(input);
	const { currency, products, photos, polls } = root;
	let isWhole = false;
	function* items() {
		yield* list(products ?? (Array.isArray(input) ? input : []));
		isWhole = true;
	}
	return {
		format: "vitrine",
		currency: text(currency),
		items: items(),
		read,
		mayShow: () => !photos && !polls,
		extras: async (known, context, skip) => photos || polls ? (await import("./read-photos.js")).readExtras(root, known, context, skip, isWhole) : void 0
	};
}
function read(item, context) {
	const source = record(item);
	const { base } = context;
	const title = text(source.title);
	const url = feedUrl(source.url, base);
	if (!title || !url) return title ? "no url" : "no title";
	const images = readPictures(source.images ?? source.image, base);
	const product = {
		id: text(source.id),
		title,
		url,
		images
	};
	const currency = source.currency ? firstCurrency(source.currency, context.currency) : context.currency;
	const broken = readTerms(product, source, currency, context);
	if (broken) return broken;
	const most = readPrice(source.maxPrice, currency, context);
	if (Number(most) > Number(product.price)) put(product, "maxPrice", most);
	put(product, "brand", text(source.brand));
	put(product, "description", readHtml(source.description, context));
	const variants = [];
	let wrong = "";
	for (const entry of list(source.variants)) {
		const version = record(entry);
		const options = {};
		for (const [name, value] of Object.entries(record(version.options))) put(options, text(name), text(value));
		const id = text(version.id);
		const variant = {
			id,
			title: text(version.title) || Object.values(options).join(" / "),
			options
		};
		const broken = id ? readTerms(variant, version, currency, context) : "no id";
		if (broken) {
			context.miss(item, wrong = broken);
			continue;
		}
		put(variant, "image", feedUrl(version.image, base));
		put(variant, "sku", text(version.sku));
		put(variant, "url", feedUrl(version.url, base));
		variants.push(variant);
	}
	if (wrong && !variants.length) return wrong;
	if (variants.length) {
		product.variants = variants.slice();
		if (!product.price) {
			const whole = { ...product };
			putVariants(whole, variants);
			for (const key of [
				"price",
				"compareAt",
				"maxPrice"
			]) put(product, key, whole[key]);
		}
		if (variants.every(({ availability }) => availability === "out-of-stock")) product.availability ??= "out-of-stock";
	}
	for (const entry of list(source.video)) {
		const file = typeof entry === "string" ? { src: entry } : record(entry);
		const src = feedUrl(file.src, base);
		if (!src) continue;
		const video = { src };
		put(video, "type", text(file.type));
		put(video, "poster", feedUrl(file.poster, base));
		put(video, "captions", feedUrl(file.captions, base));
		(product.video ??= []).push(video);
	}
	const rating = record(source.rating);
	const value = size(text(rating.value).replace(",", "."));
	if (value && value <= 5) product.rating = {
		value,
		count: Math.round(size(rating.count) ?? 0)
	};
	const sold = text(record(source.buy).id);
	if (sold) product.buy = {
		...product.buy,
		id: sold
	};
	put(product, "pin", digits(source.pin));
	if (currency !== context.currency) product.currency = currency;
	return product;
}
/** Price, regular price, stock, checkout and regions, of a product or a version; or why they can't be shown. */
function readTerms(target, source, currency, context) {
	const price = readPrice(source.price, currency, context);
	if (price === null) return `price "${text(source.price)}" is no amount of ${currency}`;
	put(target, "price", price);
	const regular = readPrice(source.compareAt, currency, context);
	if (Number(regular) > Number(price || NaN)) put(target, "compareAt", regular);
	put(target, "availability", readStock(source.availability, context));
	const url = source.buy ? urlTemplate(record(source.buy).url, context.base) : null;
	if (url) target.buy = { url };
	for (const key of ["regions", "excludedRegions"]) {
		if (!source[key]) continue;
		const codes = readRegions(source[key]);
		const unknown = codes.find((code) => !/^[A-Z]{2}(-[A-Z\d]{1,3})?$/.test(code));
		if (unknown) return `${key}: "${text(unknown, 20)}" is no ISO 3166 code`;
		if (codes[0]) target[key] = codes;
	}
	return "";
}
/** ISO 3166 codes of a list, or of a text like `"US, CA-QC"`. */
function readRegions(value) {
	return (Array.isArray(value) ? value.map((code) => text(code) || "?").join() : text(value, 8192)).toUpperCase().split(/[\s,;]+/).filter(Boolean).map((code) => code.replace(/^UK\b/, "GB"));
}
export { openVitrine };

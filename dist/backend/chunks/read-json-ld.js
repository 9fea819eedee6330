import { t as httpUrl } from "./urls.js";
import { a as readStock, n as readHtml, r as readPictures } from "./context.js";
import { n as setVersion, t as createGrouping } from "./group-versions.js";
import { i as productsIn, n as isA, r as many, t as createGraph } from "./json-ld-nodes.js";
import { a as size, i as record, o as text, r as put } from "./leaf.js";
import { t as readMoney } from "./read-money.js";
import { n as putVariants, t as isReduced } from "./variants.js";
// src/catalog/json-ld-offers.ts
/**
* Gives a product what its offers say: price, stock, regions, checkout; its variants when the offers name different
* things. Returns why, when a price is there but can't be read.
*/
function putOffers(product, value, graph, context) {
	const offers = offersIn(value, graph);
	const read = [];
	let unreadable;
	for (const offer of offers) {
		const { money, high, list, broken } = priceOf(offer, graph, context);
		unreadable ??= broken;
		if (broken) continue;
		const item = graph.node(offer.itemOffered);
		const id = graph.word(offer.sku ?? item.sku ?? offer.mpn ?? offer.gtin13 ?? offer.gtin);
		const variant = {
			id,
			title: graph.word(offer.name ?? item.name) || id,
			options: {}
		};
		put(variant, "price", money?.price);
		if (list?.currency === money?.currency) put(variant, "compareAt", list?.price);
		put(variant, "availability", readStock(graph.word(offer.availability), context));
		put(variant, "sku", graph.word(offer.sku ?? item.sku));
		read.push({
			variant,
			money,
			high
		});
	}
	if (unreadable && !read.some(({ money }) => money)) return unreadable;
	const currency = (read.find(({ money }) => money?.currency === context.currency) ?? read.find(({ money }) => money))?.money?.currency;
	const ours = read.filter(({ money }) => !currency || money?.currency === currency);
	const variants = ours.map(({ variant }) => variant);
	const ids = new Set(variants.map(({ id }) => id));
	const { id } = product;
	putVariants(product, variants);
	if (variants.length < 2 || ids.size < variants.length || ids.has("")) {
		delete product.variants;
		delete product.buy;
	}
	product.id = id;
	if (currency) product.currency = currency;
	const [{ high } = { high: null }] = ours;
	if (high && Number(high.price) > Number(product.maxPrice ?? product.price)) product.maxPrice = high.price;
	if (!isReduced(product)) delete product.compareAt;
	if (offers.some((offer) => TERMS.some((name) => offer[name] !== void 0))) withTerms(context, ({ putRegions, putCheckout }) => {
		putRegions(product, offers, graph);
		putCheckout(product, offers.map((offer) => offer.checkoutPageURLTemplate).find(Boolean), context.base);
	});
}
/** What few offers say: where they are sold, and how they are bought by link. */
var TERMS = [
	"eligibleRegion",
	"ineligibleRegion",
	"areaServed",
	"shippingDetails",
	"checkoutPageURLTemplate"
];
var terms;
/** Reads such terms with the part that is loaded for them. */
function withTerms(context, read) {
	if (terms) read(terms);
	else context.missing = async () => terms = await import("./json-ld-terms.js");
}
/** Single offers; an AggregateOffer stands for those in it, or for itself when it only has a range. */
function offersIn(value, graph) {
	return many(value).slice(0, 500).flatMap((entry) => {
		const offer = graph.node(entry);
		const inner = many(offer.offers).map((each) => graph.node(each)).filter((each) => each.price !== void 0 || each.priceSpecification !== void 0);
		return inner.length ? inner.map((each) => ({
			priceCurrency: offer.priceCurrency,
			...each
		})) : [offer];
	});
}
function priceOf(offer, graph, context) {
	const specifications = many(offer.priceSpecification).map((entry) => graph.node(entry));
	const isList = (node) => /(ListPrice|StrikethroughPrice|SRP|MSRP|RegularPrice)$/.test(graph.word(node.priceType));
	const main = specifications.find((node) => !isList(node) && (node.price ?? node.minPrice) !== void 0) ?? {};
	const regular = specifications.find(isList);
	const code = graph.word(offer.priceCurrency ?? main.priceCurrency ?? regular?.priceCurrency).toUpperCase();
	const currency = /^[A-Z]{3}$/.test(code) ? code : context.currency;
	const amount = (value) => {
		const [first] = many(value);
		return readMoney(typeof first === "number" ? first : graph.word(first), currency, context, "readAmount");
	};
	const written = [
		offer.price,
		main.price,
		offer.lowPrice,
		main.minPrice,
		regular?.price
	].find((value) => graph.word(value));
	const money = amount(written);
	return {
		money,
		high: amount(offer.highPrice ?? main.maxPrice),
		list: regular ? amount(regular.price) : null,
		broken: written !== void 0 && !money ? `price "${graph.word(written)}" can't be read` : void 0
	};
}
// src/catalog/read-json-ld.ts
/**
* Products of schema.org JSON-LD: `Product`, `ProductGroup`, lists and graphs of them.
*
* @param page URL of the page that they were found in, for products that don't say theirs.
* @param broken Why documents were left out.
*/
async function openJsonLd(documents, decode, page, broken = []) {
	const graph = await createGraph(documents, decode);
	return {
		format: "jsonld",
		items: [...await productsIn(documents, graph), ...broken],
		idOf: (item) => typeof item === "string" ? "" : idOf(record(item), graph) || graph.word(record(item).url),
		read: (item, context) => typeof item === "string" ? item : readProduct(record(item), graph, context, page),
		grouping: createGrouping()
	};
}
function readProduct(node, graph, context, page) {
	const { base } = context;
	const title = graph.word(node.name);
	const [offer] = many(node.offers).map((entry) => graph.node(entry));
	const url = httpUrl(graph.word(node.url, 8192), base) ?? httpUrl(graph.word(offer?.url, 8192), base) ?? httpUrl(page, base) ?? absolute(node["@id"]);
	if (!title) return "no name";
	if (!url) return "no url";
	const product = {
		id: idOf(node, graph) || url,
		title,
		url,
		images: picturesOf(node.image, graph, base)
	};
	const broken = node.offers === void 0 ? void 0 : putOffers(product, node.offers, graph, context);
	if (broken) return broken;
	put(product, "brand", graph.word(graph.node(node.brand).name ?? node.brand) || graph.word(graph.node(node.manufacturer).name));
	put(product, "description", readHtml(firstText(node.description), context));
	putRating(product, graph.node(node.aggregateRating), graph);
	if (node.checkoutPageURLTemplate) withTerms(context, ({ putCheckout }) => putCheckout(product, node.checkoutPageURLTemplate, base));
	const group = graph.node(node.isVariantOf);
	const groupId = graph.word(node.inProductGroupWithID) || idOf(group, graph);
	if (isA(node, /^ProductGroup$/)) {
		readVersions(product, node, graph, context);
		setVersion(product, product.id);
	} else if (groupId) setVersion(product, groupId, toVariant(node, product, optionNames(group.variesBy, graph), graph));
	return product;
}
/** The versions of a group, which have most of what is known of it. */
function readVersions(product, node, graph, context) {
	const names = optionNames(node.variesBy, graph);
	const variants = [];
	for (const entry of many(node.hasVariant).slice(0, 2048)) {
		const version = graph.node(entry);
		const read = readProduct({
			name: node.name,
			...version,
			isVariantOf: void 0,
			inProductGroupWithID: void 0
		}, graph, context, product.url);
		if (typeof read === "string" || !version.offers) continue;
		if (product.currency && read.currency && read.currency !== product.currency) continue;
		if (!variants.length) {
			for (const key of [
				"currency",
				"regions",
				"excludedRegions",
				"buy"
			]) if (read[key]) Object.assign(product, { [key]: read[key] });
			if (!product.images.length) product.images = read.images;
		}
		variants.push(toVariant(version, read, names, graph));
	}
	putVariants(product, variants);
}
function toVariant(node, { id, title, images, price, compareAt, availability }, names, graph) {
	const options = {};
	for (const name of names.length ? names : DEFAULT_OPTIONS) {
		const value = graph.word(node[name]);
		if (value) options[`${name[0]?.toUpperCase()}${name.slice(1)}`] = value;
	}
	for (const property of names.length ? many(node.additionalProperty) : []) {
		const { name, value } = record(property);
		if (names.includes(graph.word(name))) options[graph.word(name)] = graph.word(value);
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
	put(variant, "sku", graph.word(node.sku));
	return variant;
}
var DEFAULT_OPTIONS = [
	"color",
	"size",
	"material",
	"pattern",
	"suggestedAge",
	"suggestedGender"
];
var optionNames = (variesBy, graph) => many(variesBy).map((name) => graph.word(name).replace(/^.*[/#:]/, ""));
function idOf(node, graph) {
	const group = isA(node, /^ProductGroup$/) ? node.productGroupID : void 0;
	return graph.word([
		group,
		node.sku,
		node.productID,
		node.mpn,
		node.gtin13,
		node.gtin14,
		node.gtin12,
		node.gtin8,
		node.gtin,
		node.productGroupID,
		node["@id"]
	].find((value) => graph.word(value)));
}
function picturesOf(value, graph, base) {
	const entries = many(value).map((entry) => {
		if (typeof entry === "string") return entry;
		const node = graph.node(entry);
		const [src] = [
			...many(node.contentUrl),
			...many(node.url),
			node["@id"]
		].map((link) => graph.word(link, 8192));
		return {
			src,
			width: graph.word(node.width),
			height: graph.word(node.height),
			alt: graph.word(node.caption)
		};
	});
	const pictures = readPictures(entries, base);
	return [...new Map(pictures.map((picture) => [picture.src, picture])).values()];
}
/** Ratings out of ten or a hundred become stars out of five. */
function putRating(product, node, graph) {
	const best = size(graph.word(node.bestRating)) ?? 5;
	const value = (size(graph.word(node.ratingValue).replace(",", ".")) ?? 0) * 5 / best;
	const count = size(graph.word(node.ratingCount ?? node.reviewCount)) ?? 0;
	if (value > 0 && value <= 5) product.rating = {
		value: Math.round(value * 100) / 100,
		count: Math.round(count)
	};
}
var firstText = (value) => {
	const [first] = many(value);
	return record(first)["@value"] ?? first;
};
var absolute = (id) => /^https?:/.test(text(id)) ? httpUrl(text(id, 8192)) : null;
export { openJsonLd };

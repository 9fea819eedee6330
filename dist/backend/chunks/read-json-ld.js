import { t as httpUrl } from "./urls.js";
import { i as readPictures, r as readHtml } from "./context.js";
import { n as setVersion, t as createGrouping } from "./group-versions.js";
import { n as decodeEntities, t as readAvailability } from "./availability.js";
import { a as text, i as size, n as put, r as record } from "./leaf.js";
import { t as urlTemplate } from "./url-template.js";
import { t as readAmount } from "./amount.js";
import { n as regionCode, t as countryCode } from "./region-codes.js";
import { n as putVariants, t as isReduced } from "./variants.js";
import { t as shopifySrcset } from "./shopify-srcset.js";
// src/catalog/json-ld-nodes.ts
/** Deeper nesting than that is no product's. */
var MAX_DEPTH = 12;
function indexNodes(documents) {
	const nodes = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	const visit = (value, depth) => {
		if (depth > MAX_DEPTH || typeof value !== "object" || !value || seen.has(value)) return;
		seen.add(value);
		const node = record(value);
		const id = text(node["@id"]);
		if (id && Object.keys(node).length > Object.keys(nodes.get(id) ?? { "@id": 1 }).length) nodes.set(id, node);
		for (const inner of Array.isArray(value) ? value : Object.values(node)) visit(inner, depth + 1);
	};
	visit(documents, 0);
	return nodes;
}
/** A value as node: a bare reference (`{"@id": …}`) becomes what it refers to. */
function nodeOf(value, nodes) {
	const node = record(Array.isArray(value) ? value[0] : value);
	const id = text(node["@id"]);
	return id && Object.keys(node).length < 3 && nodes.get(id) || node;
}
/** JSON-LD makes no difference between one value and a list of one. */
var many = (value) => Array.isArray(value) ? value : value === void 0 || value === null ? [] : [value];
/** The text of a value: plain, `{"@value": …}`, a named thing, or the first of several. Entities are decoded once. */
function wordOf(value, maxLength) {
	const [first] = many(value);
	const node = record(first);
	return text(decodeEntities(text(node["@value"] ?? node.name ?? first, maxLength)), maxLength);
}
/** Whether a node is of one of the types, however its vocabulary is written. */
function isA(node, types) {
	return many(node["@type"] ?? node.type).some((type) => types.test(text(type).replace(/^.*[/#:]/, "")));
}
var PRODUCT = /^(Product|ProductGroup|IndividualProduct|ProductModel|SomeProducts|Vehicle|Car)$/;
/** All products of the documents, in their order and once each; versions within a group are left to it. */
function productsIn(documents, nodes) {
	const found = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	const visit = (value, depth) => {
		if (depth > MAX_DEPTH || seen.has(value)) return;
		if (typeof value === "object") seen.add(value);
		if (Array.isArray(value)) {
			for (const inner of value) visit(inner, depth + 1);
			return;
		}
		const node = nodeOf(value, nodes);
		const id = text(node["@id"]);
		if (isA(node, PRODUCT)) found.set(id ? `${id} ${wordOf(node.name)}` : node, node);
		else for (const way of WAYS) if (node[way]) visit(node[way], depth + 1);
	};
	visit(documents, 0);
	return [...found.values()];
}
/** Properties that lead from a page or a list to its products. */
var WAYS = [
	"@graph",
	"itemListElement",
	"item",
	"mainEntity",
	"mainEntityOfPage",
	"itemOffered",
	"hasPart",
	"about",
	"offers"
];
// src/catalog/json-ld-places.ts
/** ISO codes of places: texts, Country, Place, DefinedRegion, GeoShape, alone or in lists. What names no country is left out. */
function placesOf(value, nodes) {
	const codes = many(value).flatMap((entry) => {
		if (typeof entry === "string") return entry.split(/[,;]/).flatMap((name) => codesOf(name.trim()));
		const node = nodeOf(entry, nodes);
		const address = nodeOf(node.address, nodes);
		const countries = many(node.addressCountry ?? address.addressCountry).flatMap((country) => codesOf(wordOf(country)));
		const parts = many(node.addressRegion ?? address.addressRegion).map((part) => wordOf(part));
		if (!countries.length) return codesOf(wordOf(node.identifier)).concat(codesOf(wordOf(node.name))).slice(0, 1);
		return parts.length ? countries.flatMap((country) => parts.map((part) => regionCode(country, part))) : countries;
	});
	return [...new Set(codes)];
}
var EUROPEAN_UNION = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");
/** Codes of one name: `GR`, `us-ca`, `USA`, `EU`, or a country's English name. */
function codesOf(name) {
	const upper = name.toUpperCase();
	if (/^(EU|EUROPEAN UNION)$/.test(upper)) return EUROPEAN_UNION;
	if (/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(upper)) return [upper];
	const code = countryCode(upper) || countryNamed(upper);
	return code ? [code] : [];
}
function countryNamed(name) {
	if (name === "USA") return "US";
	if (!/^\p{L}{4}/u.test(name)) return "";
	const names = new Intl.DisplayNames("en", {
		type: "region",
		fallback: "none"
	});
	for (let first = 65; first < 91; first++) for (let second = 65; second < 91; second++) {
		const code = String.fromCharCode(first, second);
		if (names.of(code)?.toUpperCase() === name) return new Intl.Locale(`und-${code}`).region ?? code;
	}
	return "";
}
// src/catalog/json-ld-offers.ts
/**
* Gives a product what its offers say: price, stock, regions, checkout; its variants when the offers name different
* things. Returns why, when a price is there but can't be read.
*/
function putOffers(product, value, nodes, context) {
	const offers = offersIn(value, nodes);
	const read = [];
	let unreadable;
	for (const offer of offers) {
		const { money, high, list, broken } = priceOf(offer, nodes, context);
		unreadable ??= broken;
		if (broken) continue;
		const item = nodeOf(offer.itemOffered, nodes);
		const id = wordOf(offer.sku ?? item.sku ?? offer.mpn ?? offer.gtin13 ?? offer.gtin);
		const variant = {
			id,
			title: wordOf(offer.name ?? item.name) || id,
			options: {}
		};
		put(variant, "price", money?.price);
		if (list?.currency === money?.currency) put(variant, "compareAt", list?.price);
		put(variant, "availability", readAvailability(wordOf(offer.availability)));
		put(variant, "sku", wordOf(offer.sku ?? item.sku));
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
	putRegions(product, offers, nodes);
	putCheckout(product, offers.map((offer) => offer.checkoutPageURLTemplate).find(Boolean), context);
}
/** Single offers; an AggregateOffer stands for those in it, or for itself when it only has a range. */
function offersIn(value, nodes) {
	return many(value).slice(0, 500).flatMap((entry) => {
		const offer = nodeOf(entry, nodes);
		const inner = many(offer.offers).map((each) => nodeOf(each, nodes)).filter((each) => each.price !== void 0 || each.priceSpecification !== void 0);
		return inner.length ? inner.map((each) => ({
			priceCurrency: offer.priceCurrency,
			...each
		})) : [offer];
	});
}
function priceOf(offer, nodes, context) {
	const specifications = many(offer.priceSpecification).map((entry) => nodeOf(entry, nodes));
	const isList = (node) => /(ListPrice|StrikethroughPrice|SRP|MSRP|RegularPrice)$/.test(wordOf(node.priceType));
	const main = specifications.find((node) => !isList(node) && (node.price ?? node.minPrice) !== void 0) ?? {};
	const regular = specifications.find(isList);
	const code = wordOf(offer.priceCurrency ?? main.priceCurrency ?? regular?.priceCurrency).toUpperCase();
	const currency = /^[A-Z]{3}$/.test(code) ? code : context.currency;
	const amount = (value) => {
		const [first] = many(value);
		return readAmount(typeof first === "number" ? first : wordOf(first), currency);
	};
	const written = [
		offer.price,
		main.price,
		offer.lowPrice,
		main.minPrice,
		regular?.price
	].find((value) => wordOf(value));
	const money = amount(written);
	return {
		money,
		high: amount(offer.highPrice ?? main.maxPrice),
		list: regular ? amount(regular.price) : null,
		broken: written !== void 0 && !money ? `price "${wordOf(written)}" can't be read` : void 0
	};
}
/** Sold where any offer is sold; not sold where none is. */
function putRegions(product, offers, nodes) {
	const places = offers.map((offer) => {
		const eligible = placesOf(offer.eligibleRegion ?? offer.areaServed, nodes);
		const ineligible = placesOf(offer.ineligibleRegion, nodes);
		const shipped = [];
		for (const entry of many(offer.shippingDetails)) {
			const details = nodeOf(entry, nodes);
			const destinations = placesOf(details.shippingDestination, nodes);
			(details.doesNotShip === true || /^true$/i.test(wordOf(details.doesNotShip)) ? ineligible : shipped).push(...destinations);
		}
		return {
			regions: eligible.length ? eligible : shipped,
			ineligible
		};
	});
	if (places.length && places.every(({ regions }) => regions.length)) product.regions = [...new Set(places.flatMap(({ regions }) => regions))];
	const [first] = places;
	const excluded = (first?.ineligible ?? []).filter((code) => places.every(({ ineligible }) => ineligible.includes(code)));
	if (excluded.length) product.excludedRegions = [...new Set(excluded)];
}
/** schema.org's URL template (RFC 6570), with its names turned into ours. */
function putCheckout(product, value, { base }) {
	const template = text(value, 8192).replace(/[,;]\{[^{}]*[2-9]\}(:\{[^{}]*\})?/g, "").replace(/\{([?&])([^{}]*)\}/g, (_, first, names) => {
		return first + names.split(",").map((name) => `${name.replace(/\*|:\d+$/, "")}={${name}}`).join("&");
	}).replace(/\{[+#./;]?([^{}]*)\}/g, (_, name) => PLACEHOLDERS.find(([pattern]) => pattern.test(name))?.[1] ?? "");
	const url = urlTemplate(template, base);
	if (template && url) product.buy = {
		...product.buy,
		url
	};
}
/** What templates call their parts. Those of a second item (`VARIANT_ID_2`) stay empty. */
var PLACEHOLDERS = [
	[/[_-]([2-9]|\d\d+)$/, ""],
	[/quantity|qty|count/i, "{quantity}"],
	[/variant|offer|merchandise/i, "{variant}"],
	[/sku/i, "{sku}"],
	[/token|ref$/i, "{token}"],
	[/id|product|item/i, "{id}"]
];
// src/catalog/read-json-ld.ts
/**
* Products of schema.org JSON-LD: `Product`, `ProductGroup`, lists and graphs of them.
*
* @param page URL of the page that they were found in, for products that don't say theirs.
* @param broken Why documents were left out.
*/
function openJsonLd(documents, page, broken = []) {
	const nodes = indexNodes(documents);
	return {
		format: "jsonld",
		items: [...productsIn(documents, nodes), ...broken],
		idOf: (item) => typeof item === "string" ? "" : idOf(record(item)) || wordOf(record(item).url),
		read: (item, context) => typeof item === "string" ? item : readProduct(record(item), nodes, context, page),
		combine: createGrouping()
	};
}
function readProduct(node, nodes, context, page) {
	const { base } = context;
	const title = wordOf(node.name);
	const [offer] = many(node.offers).map((entry) => nodeOf(entry, nodes));
	const url = httpUrl(wordOf(node.url, 8192), base) ?? httpUrl(wordOf(offer?.url, 8192), base) ?? httpUrl(page, base) ?? absolute(node["@id"]);
	if (!title) return "no name";
	if (!url) return "no url";
	const product = {
		id: idOf(node) || url,
		title,
		url,
		images: picturesOf(node.image, nodes, base)
	};
	const broken = node.offers === void 0 ? void 0 : putOffers(product, node.offers, nodes, context);
	if (broken) return broken;
	put(product, "brand", wordOf(nodeOf(node.brand, nodes).name ?? node.brand) || wordOf(nodeOf(node.manufacturer, nodes).name));
	put(product, "description", readHtml(firstText(node.description), context));
	putRating(product, nodeOf(node.aggregateRating, nodes));
	if (node.checkoutPageURLTemplate) putCheckout(product, node.checkoutPageURLTemplate, context);
	const group = nodeOf(node.isVariantOf, nodes);
	const groupId = wordOf(node.inProductGroupWithID) || idOf(group);
	if (isA(node, /^ProductGroup$/)) {
		readVersions(product, node, nodes, context);
		setVersion(product, product.id);
	} else if (groupId) setVersion(product, groupId, toVariant(node, product, optionNames(group.variesBy)));
	return product;
}
/** The versions of a group, which have most of what is known of it. */
function readVersions(product, node, nodes, context) {
	const names = optionNames(node.variesBy);
	const variants = [];
	for (const entry of many(node.hasVariant).slice(0, 2048)) {
		const version = nodeOf(entry, nodes);
		const read = readProduct({
			name: node.name,
			...version,
			isVariantOf: void 0,
			inProductGroupWithID: void 0
		}, nodes, context, product.url);
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
		variants.push(toVariant(version, read, names));
	}
	putVariants(product, variants);
}
function toVariant(node, { id, title, images, price, compareAt, availability }, names) {
	const options = {};
	for (const name of names.length ? names : DEFAULT_OPTIONS) {
		const value = wordOf(node[name]);
		if (value) options[`${name[0]?.toUpperCase()}${name.slice(1)}`] = value;
	}
	for (const property of names.length ? many(node.additionalProperty) : []) {
		const { name, value } = record(property);
		if (names.includes(wordOf(name))) options[wordOf(name)] = wordOf(value);
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
	put(variant, "sku", wordOf(node.sku));
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
var optionNames = (variesBy) => many(variesBy).map((name) => wordOf(name).replace(/^.*[/#:]/, ""));
function idOf(node) {
	return wordOf([
		isA(node, /^ProductGroup$/) ? node.productGroupID : void 0,
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
	].find((value) => wordOf(value)));
}
function picturesOf(value, nodes, base) {
	const entries = many(value).map((entry) => {
		if (typeof entry === "string") return entry;
		const node = nodeOf(entry, nodes);
		const [src] = [
			...many(node.contentUrl),
			...many(node.url),
			node["@id"]
		].map((link) => wordOf(link, 8192));
		return {
			src,
			width: wordOf(node.width),
			height: wordOf(node.height),
			alt: wordOf(node.caption)
		};
	});
	const pictures = readPictures(entries, base, shopifySrcset);
	return [...new Map(pictures.map((picture) => [picture.src, picture])).values()];
}
/** Ratings out of ten or a hundred become stars out of five. */
function putRating(product, node) {
	const best = size(wordOf(node.bestRating)) ?? 5;
	const value = (size(wordOf(node.ratingValue).replace(",", ".")) ?? 0) * 5 / best;
	const count = size(wordOf(node.ratingCount ?? node.reviewCount)) ?? 0;
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
export { openJsonLd as t };

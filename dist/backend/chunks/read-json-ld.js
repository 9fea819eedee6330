import { a as readPictures, i as readHtml, n as firstCurrency, r as need } from "./context.js";
import { t as feedUrl } from "./feed-url.js";
import { a as stockOf, i as productsIn, n as isA, r as many, t as createGraph } from "./json-ld-nodes.js";
import { a as put, c as text, o as record, s as size } from "./leaf.js";
import { t as readMoney } from "./read-money.js";
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
		read: (item, context) => typeof item === "string" ? item : readProduct(record(item), graph, context, page)
	};
}
/** The same of the texts of a page's scripts; `null` when one of them is not clean, or when there is no product in them. */
async function openScripts(scripts, decode, page) {
	try {
		const opened = await openJsonLd(scripts.map((script) => JSON.parse(script)), decode, page);
		return [...opened.items].length ? opened : null;
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
function readProduct(node, graph, context, page) {
	const { base } = context;
	const title = graph.word(node.name);
	const [offer] = many(node.offers).map((entry) => graph.node(entry));
	const [version] = many(node.hasVariant).map((entry) => graph.node(entry));
	const [offered] = many(version?.offers).map((entry) => graph.node(entry));
	const address = (of) => feedUrl(graph.word(of?.url, 8192), base);
	const url = address(node) ?? address(offer) ?? feedUrl(page, base) ?? absolute(node["@id"]) ?? address(version) ?? address(offered) ?? (page === "" ? base : null);
	if (!title) return "no name";
	if (!url) return "no url";
	const product = {
		id: idOf(node, graph) || url.slice(-249),
		title,
		url,
		images: picturesOf(node.image, graph, base)
	};
	const broken = node.offers === void 0 ? void 0 : readOffers(product, node.offers, graph, context);
	if (broken) return broken;
	put(product, "brand", graph.word(graph.node(node.brand).name ?? node.brand) || graph.word(graph.node(node.manufacturer).name));
	put(product, "description", readHtml(firstText(node.description), context));
	putRating(product, graph.node(node.aggregateRating), graph);
	if (node.checkoutPageURLTemplate) need(context, TERMS)?.putCheckout(product, node.checkoutPageURLTemplate, base);
	const group = graph.whole(graph.node(node.isVariantOf));
	const groupId = graph.word(node.inProductGroupWithID) || idOf(group, graph);
	if (isA(node, /^ProductGroup$/)) {
		const read = (version) => readProduct(version, graph, context, product.url);
		need(context, VERSIONS)?.readVersions(product, node, graph, context, read);
	} else if (groupId) need(context, VERSIONS)?.putVersion(product, node, groupId, group, graph, context);
	return product;
}
var OFFERS = { load: () => import("./json-ld-offers.js") };
var TERMS = { load: () => import("./json-ld-terms.js") };
var VERSIONS = { load: () => import("./json-ld-versions.js") };
/** What few offers say: where they are sold, and how they are bought by link. */
var TERM = /^(eligibleRegion|ineligibleRegion|areaServed|shippingDetails|checkoutPageURLTemplate)$/;
/** What an offer has that stands for several, or whose price is said at length. */
var MANY = /^(offers|priceSpecification|lowPrice|highPrice)$/;
/**
* Gives a product what its offers say. One offer with its price is read here, all else by a part of its own. Returns why,
* when a price is there but can't be read.
*/
function readOffers(product, value, graph, context) {
	const offers = many(value).map((entry) => graph.node(entry));
	const [offer] = offers;
	const has = (node, names) => Object.keys(node ?? {}).some((name) => names.test(name));
	const putTerms = (target, all) => {
		if (all.some((each) => has(each, TERM))) need(context, TERMS)?.putTerms(target, all, graph, context);
	};
	if (offers.length > 1 || has(offer, MANY)) return need(context, OFFERS)?.putOffers(product, offers, graph, context, putTerms);
	const written = many(offer?.price)[0];
	const price = typeof written === "number" ? written : graph.word(written);
	const currency = firstCurrency(graph.word(offer?.priceCurrency), context.currency);
	const money = readMoney(price, currency, context, "readAmount");
	if (graph.word(written) && !money) return `price "${graph.word(written)}" can't be read`;
	if (money) Object.assign(product, {
		price: money.price,
		currency: money.currency
	});
	if (offer) put(product, "availability", stockOf(offer, graph, context));
	putTerms(product, offers);
}
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
	].find((value) => graph.word(value))).slice(-249);
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
var absolute = (id) => /^https?:/.test(text(id)) ? feedUrl(text(id, 8192)) : null;
export { openJsonLd, openScripts };

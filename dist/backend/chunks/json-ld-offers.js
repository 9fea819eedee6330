import { r as need } from "./context.js";
import { t as feedUrl } from "./feed-url.js";
import { a as stockOf, r as many } from "./json-ld-nodes.js";
import { a as put } from "./leaf.js";
import { t as putOwnTerms } from "./own-terms.js";
import { t as readMoney } from "./read-money.js";
import { n as putVariants, t as isReduced } from "./variants.js";
// src/catalog/json-ld-offers.ts
var DATES = { load: () => import("./sale-dates.js") };
/** Whether an offer or a price is of today. */
function isOfToday(node, graph, context) {
	const [from, to] = [node.validFrom, node.priceValidUntil ?? node.validThrough].map((day) => graph.word(day));
	return !(from || to) || need(context, DATES)?.isInEffect(from ?? "", to ?? "", context.now()) !== false;
}
/**
* Gives a product what its offers say: price, stock, regions, checkout; its variants when the offers name different
* things. Returns why, when a price is there but can't be read.
*/
function putOffers(product, value, graph, context, putTerms) {
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
		put(variant, "availability", stockOf(offer, graph, context));
		put(variant, "sku", graph.word(offer.sku ?? item.sku));
		read.push({
			offer,
			variant,
			money,
			high
		});
	}
	if (unreadable && !read.some(({ money }) => money)) return unreadable;
	const currency = (read.find(({ money }) => money?.currency === context.currency) ?? read.find(({ money }) => money))?.money?.currency;
	const local = read.filter(({ money }) => !currency || money?.currency === currency);
	const current = local.filter(({ offer }) => isOfToday(offer, graph, context));
	const ours = local.filter((one) => current.includes(one) || !current.some(({ variant }) => variant.id === one.variant.id));
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
	if (!product.variants) putTerms(product, offers);
	else putOwnTerms(product, ours.map(({ offer, variant }) => {
		const own = {};
		put(own, "url", feedUrl(graph.word(offer.url, 8192), context.base));
		putTerms(own, [offer]);
		return [variant, own];
	}));
}
/** Single offers; an AggregateOffer stands for those in it, or for itself when it only has a range. */
function offersIn(value, graph) {
	return many(value).slice(0, 500).flatMap((entry) => {
		const offer = graph.node(entry);
		const { offers, price, lowPrice, highPrice, priceSpecification, name, sku, ...shared } = offer;
		const inner = many(offers).map((each) => graph.node(each)).filter((each) => each.price !== void 0 || each.priceSpecification !== void 0);
		return inner.length ? inner.map((each) => ({
			...shared,
			...each
		})) : [offer];
	});
}
function priceOf(offer, graph, context) {
	const specifications = many(offer.priceSpecification).map((entry) => graph.node(entry));
	const isList = (node) => /(ListPrice|StrikethroughPrice|SRP|MSRP|RegularPrice)$/.test(graph.word(node.priceType));
	const all = specifications.filter((node) => !isList(node) && !node.validForMemberTier && (node.price ?? node.minPrice) !== void 0);
	const current = all.filter((node) => isOfToday(node, graph, context));
	const regular = specifications.find(isList);
	const prices = current.length || regular ? current : all;
	const main = prices.find((node) => !node.referenceQuantity) ?? prices[0] ?? {};
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
export { putOffers };

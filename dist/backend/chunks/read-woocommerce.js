import { n as currencyExponent } from "./to-decimal.js";
import { a as readPictures, i as readHtml, o as readPrice, r as need } from "./context.js";
import { t as feedUrl } from "./feed-url.js";
import { a as put, c as text, o as record, r as list, s as size } from "./leaf.js";
import { t as isReduced } from "./variants.js";
// src/catalog/read-woocommerce.ts
/** WooCommerce answers with 10 products when not asked for more, and with 100 at most. */
var DEFAULT_PAGE = 10;
var MAX_PAGE = 100;
/**
* Products of the WooCommerce Store API (`/wp-json/wc/store/v1/products`), also one alone. Versions have their prices
* in items of their own, which are asked for after the products.
*/
function openWooCommerce(input) {
	const root = record(input);
	return {
		format: "woocommerce",
		items: root.permalink || root.prices ? [input] : list(root.products === void 0 ? input : root.products),
		read,
		next
	};
}
function next({ url, headers, count, products, isFull }) {
	const query = url.searchParams;
	const total = Number(headers.get("x-wp-totalpages")) || 0;
	const page = Number(query.get("page")) || 1;
	const perPage = Number(query.get("per_page"));
	const isVersions = query.get("type") === "variation";
	if ((total ? page < total : count >= (perPage || DEFAULT_PAGE)) && (isVersions || !isFull)) {
		const isFirst = !perPage && count <= DEFAULT_PAGE;
		query.set("per_page", `${perPage || MAX_PAGE}`);
		query.set("page", `${isFirst ? 1 : page + 1}`);
		return url.href;
	}
	const parents = [...products.values()].filter(({ variants }) => variants?.some(({ price }) => !price));
	if (isVersions || !parents.length || !/\/products(\/[\w-]+)?\/?$/.test(url.pathname)) return;
	const versions = new URL(url.pathname.replace(/(\/products)\/.*$/, "$1"), url);
	versions.search = `type=variation&per_page=${MAX_PAGE}&page=1`;
	if (parents.length <= MAX_PAGE) versions.searchParams.set("parent", parents.map(({ id }) => id).join());
	return versions.href;
}
function read(item, context) {
	const source = record(item);
	const { base } = context;
	const title = readHtml(source.name, context);
	const url = feedUrl(source.permalink, base);
	const id = text(source.id);
	if (!title) return "no name";
	if (!url) return "no permalink";
	if (source.is_password_protected === true) return "protected by a password";
	if (/draft|pending|private/.test(text(source.status)) || source.catalog_visibility === "hidden") return "not published";
	const product = {
		id,
		title,
		url,
		images: readPictures(source.images, base)
	};
	const broken = readPrices(product, source, context);
	if (broken) return broken;
	put(product, "availability", stock(source));
	put(product, "brand", readHtml(record(list(source.brands)[0]).name, context));
	put(product, "description", readHtml(source.short_description || source.description, context));
	const stars = size(source.average_rating);
	if (stars && stars <= 5) product.rating = {
		value: stars,
		count: Math.round(size(source.review_count ?? source.rating_count) ?? 0)
	};
	const written = record(source.add_to_cart).url ?? source.external_url;
	const checkout = checkoutUrl(written, url, base);
	const hasVersions = list(source.variations).length;
	const isBuyable = (source.is_purchasable ?? source.purchasable) !== false && (hasVersions || !(written && !checkout || source.has_options || /^(grouped|external|variable)$/.test(text(source.type))));
	const link = isBuyable || source.type === "external" ? checkout : null;
	if (link || !isBuyable) product.buy = { url: link ?? url };
	if (source.type === "variation" || hasVersions) need(context, VERSIONS)?.putVersions(product, source, context);
	return product;
}
var VERSIONS = { load: () => import("./woo-versions.js") };
/** Integers of the unit that the answer itself names; the shop may show fewer digits than the currency has. */
function readPrices(product, source, context) {
	if (source.prices === void 0) return readPlain(product, source, context);
	const prices = record(source.prices);
	const { min_amount, max_amount } = record(prices.price_range);
	const code = text(prices.currency_code).toUpperCase();
	const currency = /^[A-Z]{3}$/.test(code) ? code : context.currency;
	const unit = Number(text(prices.currency_minor_unit) || currencyExponent(currency));
	const decimal = (value) => {
		const digits = text(value);
		if (!digits) return "";
		if (!/^\d{1,15}$/.test(digits) || !(unit >= 0 && unit < 7)) return null;
		const padded = digits.padStart(unit + 1, "0");
		return readPrice(unit ? `${padded.slice(0, -unit)}.${padded.slice(-unit)}000` : padded, currency, context);
	};
	const price = decimal(min_amount || prices.price);
	if (price === null) return `price "${text(prices.price)}" is no integer`;
	if (!price) return;
	product.price = price;
	product.currency = currency;
	const most = decimal(max_amount);
	if (Number(most) > Number(price)) put(product, "maxPrice", most);
	put(product, "compareAt", decimal(prices.regular_price));
	if (!isReduced(product)) delete product.compareAt;
}
/** The REST API behind a login has decimal strings and no currency; feeds made from it are read, too. */
function readPlain(product, source, context) {
	const price = readPrice(source.price, context.currency, context);
	if (price === null) return `price "${text(source.price)}" is no amount`;
	put(product, "price", price);
	put(product, "compareAt", readPrice(source.regular_price, context.currency, context));
	if (!isReduced(product)) delete product.compareAt;
}
function stock(source) {
	const status = text(source.stock_status);
	if (source.is_on_backorder === true || status === "onbackorder") return "backorder";
	if (source.is_in_stock === void 0 && !status) return;
	return source.is_in_stock === true || status === "instock" ? "in-stock" : "out-of-stock";
}
/** WordPress builds it from the address that was asked, so it may point at the API instead of the shop; a link to the product's page is none. */
function checkoutUrl(value, permalink, base) {
	const url = feedUrl(value, text(value).startsWith("?") ? permalink : base);
	if (!url || url === permalink) return null;
	const { pathname, search } = new URL(url);
	return pathname.includes("/wp-json/") ? search.includes("add-to-cart") ? new URL(search, permalink).href : null : url;
}
export { openWooCommerce };

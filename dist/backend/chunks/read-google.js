import { a as readPictures, i as readHtml, r as need, s as readStock } from "./context.js";
import { t as feedUrl } from "./feed-url.js";
import { a as put, c as text, o as record } from "./leaf.js";
import { t as readMoney } from "./read-money.js";
// src/catalog/read-google.ts
/**
* Rows with the attributes of Google Merchant feeds, which Meta's catalogs share
* (https://support.google.com/merchants/answer/7052112). Rows of one `item_group_id` become the variants of one product.
*/
function openRows(format, rows) {
	let seen = "";
	return {
		format,
		items: rows,
		idOf: (row) => row instanceof Map ? one(row, "id") : "",
		read(row, context) {
			if (!(row instanceof Map)) return String(row);
			const product = readRow(row, context, seen || context.currency);
			if (typeof product !== "string") seen = product.currency ?? seen;
			return product;
		}
	};
}
/** What few rows have; read by a part of its own. */
var RARE = "shipping shopping_ads_excluded_country excluded_destination video_link video checkout_link_template".split(" ");
var TERMS = { load: () => import("./google-terms.js") };
var DATES = { load: () => import("./sale-dates.js") };
var VERSIONS = { load: () => import("./google-versions.js") };
function readRow(row, context, currency) {
	const { base } = context;
	const say = (name, maxLength) => one(row, name, maxLength);
	const id = say("id");
	const title = say("title") || say("name") || say("structured_title");
	const url = feedUrl(say("link", 8192) || say("url", 8192) || say("mobile_link", 8192), base);
	if (!id) return "no id";
	if (!title) return "no title";
	if (!url) return "no link";
	if (/^(archived|hidden|staging|draft|inactive)$/i.test(say("status") || say("visibility"))) return "not published";
	const pictures = [
		"image_link",
		"image",
		"additional_image_link",
		"lifestyle_image_link"
	].flatMap((name) => links(row, name));
	const product = {
		id,
		title,
		url,
		images: readPictures([...new Set(pictures)], base)
	};
	const broken = readPrices(product, say, currency, context);
	if (broken) return broken;
	const stock = say("quantity_to_sell_on_facebook") || say("inventory") || say("quantity");
	put(product, "availability", readStock(say("availability"), context) ?? (stock && (Number(stock) > 0 ? "in-stock" : "out-of-stock")));
	put(product, "brand", say("brand"));
	const words = say("description", 2e4) || say("structured_description", 2e4) || say("rich_text_description", 2e4) || say("summary", 2e4) || say("content", 2e4);
	put(product, "description", /<\/?[a-z!]/i.test(words) ? readHtml(words, context) : words);
	if (RARE.some((name) => row.has(name))) need(context, TERMS)?.putTerms(product, row, base);
	const group = say("item_group_id");
	if (group) need(context, VERSIONS)?.putVersion(product, say, group, context);
	return product;
}
/** `price`, and `sale_price` while it is in effect. */
function readPrices(product, say, currency, context) {
	const written = say("price");
	const fallback = say("currency").toUpperCase() || currency;
	const regular = readMoney(written, fallback, context, "parseMoney");
	const sale = readMoney(say("sale_price"), regular?.currency ?? fallback, context, "parseMoney");
	if (written && !regular) return `price "${written}" can't be read`;
	const money = regular ?? sale;
	if (!money) return "";
	product.price = money.price;
	product.currency = money.currency;
	put(product, "maxPrice", money.maxPrice);
	const isReduced = regular && sale?.currency === regular.currency && Number(sale.price) < Number(regular.price) && Number(sale.price);
	const dates = say("sale_price_effective_date");
	const [from = "", to = ""] = dates.split("/");
	if (!isReduced || dates && !need(context, DATES)?.isInEffect(from, to, context.now())) return "";
	product.price = sale.price;
	product.compareAt = regular.price;
	delete product.maxPrice;
	return "";
}
function one(row, name, maxLength) {
	for (const value of row.get(name) ?? []) {
		const words = text(record(value).content ?? value, maxLength);
		if (words) return words;
	}
	return "";
}
/** Links of an attribute that may be repeated, or hold several with commas between (commas may be in links, too). */
function links(row, name) {
	return (row.get(name) ?? []).flatMap((value) => typeof value === "string" ? value.split(/[,|;\s]+(?=(?:https?:)?\/\/)|\s*,\s*$/) : text(value.url, 8192)).map((link) => link.trim()).filter(Boolean);
}
export { openRows as t };

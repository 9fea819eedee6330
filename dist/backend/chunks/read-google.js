import { t as urlTemplate } from "./url-template.js";
import { i as readPictures, l as feedUrl, n as need, o as readStock, r as readHtml, s as setVersion } from "./context.js";
import { a as put, c as text, o as record } from "./leaf.js";
import { t as readMoney } from "./read-money.js";
// src/catalog/read-google.ts
/** What makes rows of one `item_group_id` differ. */
var OPTIONS = [
	"color",
	"size",
	"material",
	"pattern",
	"gender",
	"age_group",
	"size_type",
	"size_system",
	"style"
];
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
/** What says where a product is sold; read by a part of its own. */
var REGIONAL = [
	"shipping",
	"shopping_ads_excluded_country",
	"excluded_destination"
];
var REGIONS = { load: () => import("./google-regions.js") };
function readRow(row, context, currency) {
	const { base } = context;
	const id = one(row, "id");
	const title = one(row, "title") || one(row, "name") || part(row, "structured_title", "content");
	const url = feedUrl(one(row, "link", 8192) || one(row, "url", 8192) || one(row, "mobile_link", 8192), base);
	if (!id) return "no id";
	if (!title) return "no title";
	if (!url) return "no link";
	if (/^(archived|hidden|staging|draft|inactive)$/i.test(one(row, "status") || one(row, "visibility"))) return "not published";
	const pictures = [
		"image_link",
		"additional_image_link",
		"lifestyle_image_link"
	].flatMap((name) => links(row, name));
	const product = {
		id,
		title,
		url,
		images: readPictures([...new Set(pictures)], base)
	};
	const broken = readPrices(product, row, currency, context);
	if (broken) return broken;
	const stock = one(row, "quantity_to_sell_on_facebook") || one(row, "inventory") || one(row, "quantity");
	put(product, "availability", readStock(one(row, "availability"), context) ?? (stock && (Number(stock) > 0 ? "in-stock" : "out-of-stock")));
	put(product, "brand", one(row, "brand"));
	const description = longest(row, [
		"description",
		"rich_text_description",
		"summary",
		"content"
	]);
	put(product, "description", /<\/?[a-z!]/i.test(description) ? readHtml(description, context) : text(description, 2e4));
	if (REGIONAL.some((name) => row.has(name))) need(context, REGIONS)?.putRegions(product, row);
	const [video] = links(row, "video_link").filter((link) => /\.(mp4|webm|mov)(\?|$)/i.test(link));
	const src = feedUrl(video, base);
	if (src) product.video = [{ src }];
	const checkout = urlTemplate(one(row, "checkout_link_template", 8192), base);
	if (checkout) product.buy = { url: checkout };
	const group = one(row, "item_group_id");
	if (group) setVersion(context, product, group, toVariant(row, product));
	return product;
}
function toVariant(row, { id, title, images, price, compareAt, availability }) {
	const options = {};
	for (const name of OPTIONS) {
		const value = one(row, name);
		if (value) options[`${name[0]?.toUpperCase()}${name.slice(1).replaceAll("_", " ")}`] = value;
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
	put(variant, "sku", one(row, "sku") || one(row, "mpn"));
	return variant;
}
/** `price`, and `sale_price` while it is in effect. */
function readPrices(product, row, currency, context) {
	const written = one(row, "price");
	const fallback = one(row, "currency").toUpperCase() || currency;
	const regular = readMoney(written, fallback, context, "parseMoney");
	const sale = readMoney(one(row, "sale_price"), regular?.currency ?? fallback, context, "parseMoney");
	if (written && !regular) return `price "${written}" can't be read`;
	const money = regular ?? sale;
	if (!money) return;
	product.price = money.price;
	product.currency = money.currency;
	put(product, "maxPrice", money.maxPrice);
	if (!(regular && sale?.currency === regular.currency && Number(sale.price) < Number(regular.price)) || !isInEffect(one(row, "sale_price_effective_date"), context.now())) return;
	product.price = sale.price;
	product.compareAt = regular.price;
	delete product.maxPrice;
}
/** `2026-11-20T00:00+0100 / 2026-11-30T23:59+0100`; what can't be read is in effect. */
function isInEffect(interval, now) {
	const [from, to] = interval.split("/").map((time) => Date.parse(time.trim().replace(/([+-]\d\d)(\d\d)$/, "$1:$2")));
	return !(Number(from) > now) && !(Number(to) < now);
}
function one(row, name, maxLength) {
	for (const value of row.get(name) ?? []) if (typeof value === "string" && text(value)) return text(value, maxLength);
	return "";
}
function part(row, name, key) {
	const [value] = row.get(name) ?? [];
	return text(record(value)[key]);
}
function longest(row, names) {
	for (const name of names) {
		const value = (row.get(name) ?? []).find((entry) => typeof entry === "string" && entry.trim());
		if (typeof value === "string") return value;
	}
	return "";
}
/** Links of an attribute that may be repeated, or hold several with commas between (commas may be in links, too). */
function links(row, name) {
	return (row.get(name) ?? []).flatMap((value) => typeof value === "string" ? value.split(/[,|;\s]+(?=https?:)|\s*,\s*$/) : []).map((link) => link.trim()).filter(Boolean);
}
export { openRows as t };

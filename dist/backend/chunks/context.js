import { n as isPlain, t as decodePlain } from "./entities.js";
import { n as currencyExponent, r as parseDecimal, t as toDecimal } from "./to-decimal.js";
import { t as feedUrl } from "./feed-url.js";
import { t as INLINE_TAG } from "./inline-tags.js";
import { a as put, c as text, o as record, s as size } from "./leaf.js";
// src/catalog/shopify-picture.ts
/** Widths that cover tiles of phones up to a lightbox on a desktop with twice the pixels. */
var WIDTHS = [
	200,
	400,
	800,
	1200,
	1600
];
/**
* Whether Shopify's CDN serves it, which makes any size of a picture. Of others only what was `written` is looked at: an
* address that was put together is not yet one text in memory.
*/
var isShopifyPicture = (written, src) => /shop/i.test(written) && /^https:..(cdn\.shopify\.com\/|[^/]+\/cdn\/shop\/)/.test(src);
/**
* A picture on Shopify's CDN, whose sizes are never larger than itself. They are said when somebody looks at them:
* written out for ten thousand products they would be most of a catalog's memory, and most of the work of reading it.
*/
var shopifyPicture = (src) => Object.defineProperty({ src }, "srcset", SIZES);
/** Its own property like any other, whoever copies the picture or writes it as JSON. */
var SIZES = {
	enumerable: true,
	get() {
		const { src, width = 1e4 } = this;
		const [address = ""] = src.replace(/([?&])width=\d+&?/, "$1").split("#");
		const start = address + (address.includes("?") ? "&" : "?");
		return WIDTHS.filter((_, index) => (WIDTHS[index - 1] ?? 0) < width).map((step) => Math.min(step, width)).map((pixels) => `${start}width=${pixels} ${pixels}w`).join(", ");
	}
};
// src/catalog/context.ts
/** The code; `undefined` while it is not loaded, which this asks for. */
function need(context, part) {
	if (!part.loaded) context.missing = async () => {
		part.loaded = await part.load();
	};
	return part.loaded;
}
var THOROUGH = { load: () => import("./thorough.js") };
var GROUPING = { load: () => import("./group-versions.js") };
/** The functions for dirt. */
var thorough = (context) => need(context, THOROUGH);
/** Says that a product belongs to a group: as that variant, or (without) as the product itself. */
function setVersion(context, product, group, variant) {
	context.grouping ??= need(context, GROUPING)?.createGrouping();
	context.grouping?.setVersion(product, group, variant);
}
/** ISO 4217's "no currency". */
var NO_CURRENCY = "XXX";
/** The first that is a currency's code. It stands here, with what all readers need, so that all of it lies in one file. */
function firstCurrency(...codes) {
	return codes.map((code) => text(code).toUpperCase()).find((code) => /^[A-Z]{3}$/.test(code)) ?? NO_CURRENCY;
}
/**
* A price as plain decimal string with exactly the currency's digits; `''` when there is none,
* `null` when it can't be read.
*/
function readPrice(value, currency, context) {
	const amount = text(value);
	if (!amount) return "";
	const digits = currencyExponent(currency);
	if (digits === 2 && /^[1-9]\d{0,9}\.\d\d$/.test(amount)) return amount;
	const minor = !/\.\d{3}$/.test(amount) || digits > 2 && currency !== "IQD" ? parseDecimal(amount, currency) : null;
	if (minor !== null && minor >= 0) return toDecimal({
		minor,
		currency
	});
	return thorough(context)?.priceIn(amount, currency) ?? null;
}
var STATES = [
	"in-stock",
	"out-of-stock",
	"preorder",
	"backorder"
];
/** A stock state: `in-stock`, `in stock`, `in_stock`, `https://schema.org/InStock`; other words go the thorough way. */
function readStock(value, context) {
	const exact = STATES.find((state) => state === value);
	if (exact || value === void 0) return exact;
	const word = text(typeof value === "boolean" ? `${value}` : value);
	const letters = word.replace(/^.*\/|[\s_-]/g, "").toLowerCase();
	return STATES.find((state) => state.replaceAll("-", "") === letters) ?? (letters && letters !== "unknown" ? thorough(context)?.readAvailability(word) : void 0);
}
/** A description is for a few paragraphs beside a picture; the bound also keeps hostile HTML from costing time. */
var MAX_HTML = 2e4;
/** Text of HTML: tags out, entities decoded once. Never used as markup again. */
function readHtml(value, context) {
	const html = text(value, MAX_HTML);
	if (!/[<&]/.test(html) || !/<[a-z!/]|&[#a-z]/i.test(html)) return html;
	const bare = html.replace(/<\/?([a-z][a-z\d]*)[^<>]*>/gi, (_, name) => INLINE_TAG.test(name) ? "" : " ");
	if (/<(script|style|!)/i.test(html) || !isPlain(bare)) return text(thorough(context)?.textOfHtml(html), MAX_HTML);
	return text(decodePlain(bare), MAX_HTML);
}
/**
* Pictures from a list or a single value: URLs, or objects in the shape of {@link Picture}; by `position` where they
* have one. What is no picture is left out.
*/
function readPictures(value, base) {
	const place = (entry) => Number(record(entry).position) || 0;
	const pictures = [];
	const entries = Array.isArray(value) ? value : [value];
	for (const entry of entries.length > 1 ? entries.toSorted((a, b) => place(a) - place(b)) : entries) {
		const { src = entry, width, height, alt, srcset, color } = record(entry);
		const href = feedUrl(src, base);
		if (!href) continue;
		const sizes = srcset ? readSrcset(srcset, base) : "";
		const picture = !sizes && isShopifyPicture(`${src}`, href) ? shopifyPicture(href) : { src: href };
		put(picture, "width", size(width));
		put(picture, "height", size(height));
		put(picture, "alt", text(alt));
		put(picture, "srcset", sizes);
		put(picture, "color", /^#[\da-f]{6}$/i.exec(text(color))?.[0]);
		pictures.push(picture);
	}
	return pictures.slice();
}
/** Each URL of a `srcset` through the gate; those that don't pass are left out. */
function readSrcset(srcset, base) {
	return text(srcset, 8192).split(/,\s+|(?<= \S+),/).map((candidate) => {
		const [url, descriptor = ""] = candidate.split(" ");
		const href = feedUrl(url, base);
		return href && /^[\d.]+[wx]$/.test(descriptor) && `${href} ${descriptor}`;
	}).filter(Boolean).join(", ");
}
export { readPictures as a, setVersion as c, readHtml as i, thorough as l, firstCurrency as n, readPrice as o, need as r, readStock as s, MAX_HTML as t };

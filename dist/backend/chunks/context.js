import { n as parseDecimal, r as toDecimal } from "./money.js";
import { t as httpUrl } from "./urls.js";
import { a as text, i as size, n as put, r as record } from "./leaf.js";
// src/catalog/context.ts
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
	const minor = parseDecimal(amount, currency);
	if (minor !== null && minor >= 0) return toDecimal({
		minor,
		currency
	});
	if (!amount) return "";
	context.unclear = true;
	return context.thorough?.priceIn(amount, currency) ?? null;
}
/** A description is for a few paragraphs beside a picture; the bound also keeps hostile HTML from costing time. */
var MAX_HTML = 2e4;
/** Text of HTML: tags out, entities decoded once. Never used as markup again. */
function readHtml(value, context) {
	const html = text(value, MAX_HTML);
	if (!/<[a-z!/]|&[#a-z]/i.test(html)) return html;
	context.unclear = true;
	return text(context.thorough?.textOfHtml(html), MAX_HTML);
}
/**
* Pictures from a list or a single value: URLs, or objects in the shape of {@link Picture}; by `position` where they
* have one. What is no picture is left out. `srcsetOf` gives the sizes of those that have no `srcset`.
*/
function readPictures(value, base, srcsetOf) {
	const place = (entry) => Number(record(entry).position) || 0;
	const pictures = [];
	for (const entry of (Array.isArray(value) ? [...value] : [value]).sort((a, b) => place(a) - place(b))) {
		const { src = entry, width, height, alt, srcset } = record(entry);
		const href = httpUrl(src, base);
		if (!href) continue;
		const picture = { src: href };
		put(picture, "width", size(width));
		put(picture, "height", size(height));
		put(picture, "alt", text(alt));
		put(picture, "srcset", srcset ? readSrcset(srcset, base) : srcsetOf?.(picture));
		pictures.push(picture);
	}
	return pictures;
}
/** Each URL of a `srcset` through the gate; those that don't pass are left out. */
function readSrcset(srcset, base) {
	return text(srcset, 8192).split(/,\s+/).map((candidate) => {
		const [url, descriptor = ""] = candidate.split(" ");
		const href = httpUrl(url, base);
		return href && /^[\d.]+[wx]$/.test(descriptor) && `${href} ${descriptor}`;
	}).filter(Boolean).join(", ");
}
export { readPrice as a, readPictures as i, firstCurrency as n, readHtml as r, MAX_HTML as t };

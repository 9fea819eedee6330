// src/catalog/shopify-srcset.ts
/** Widths that cover tiles of phones up to a lightbox on a desktop with twice the pixels. */
var WIDTHS = [
	200,
	400,
	800,
	1200,
	1600
];
/** The sizes that Shopify's CDN makes of a picture, by `width`, never larger than itself; `''` for other pictures. */
function shopifySrcset({ src, width = 1e4 }) {
	if (!/^https:..(cdn\.shopify\.com\/|[^/]+\/cdn\/shop\/)/.test(src)) return "";
	const url = new URL(src);
	return WIDTHS.filter((_, index) => (WIDTHS[index - 1] ?? 0) < width).map((step) => {
		const pixels = Math.min(step, width);
		url.searchParams.set("width", `${pixels}`);
		return `${url.href} ${pixels}w`;
	}).join(", ");
}
export { shopifySrcset as t };

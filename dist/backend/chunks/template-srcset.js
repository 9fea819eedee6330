import { t as httpUrl } from "./urls.js";
import { a as put } from "./leaf.js";
// src/catalog/template-srcset.ts
/** As for Shopify's CDN: from tiles of phones up to a lightbox on a desktop with twice the pixels. */
var WIDTHS = [
	200,
	400,
	800,
	1200,
	1600
];
/** Gives the pictures of a product sizes, where the feed gives none. */
function putSizes({ images }, template) {
	for (const picture of images) if (!picture.srcset) put(picture, "srcset", templateSrcset(picture, template));
}
/**
* The sizes that a resizing image server makes of a picture, from a template with `{src}` (the picture's address as it
* is), `{url}` (the same, encoded) or `{path}` (what is behind the host), and `{width}` in pixels:
* `{src}?w={width}`, `https://img.example/{width}/{url}`. `''` when that makes no address.
*/
function templateSrcset({ src, width = 1e4 }, template) {
	if (!template.includes("{width}")) return "";
	const parts = {
		src,
		url: encodeURIComponent(src),
		path: new URL(src).pathname.slice(1)
	};
	return WIDTHS.filter((_, index) => (WIDTHS[index - 1] ?? 0) < width).flatMap((step) => {
		const pixels = Math.min(step, width);
		const url = template.replace(/\{(\w+)\}/g, (whole, name) => name === "width" ? `${pixels}` : parts[name] ?? whole);
		const href = httpUrl(url, src);
		return href ? `${href} ${pixels}w` : [];
	}).join(", ");
}
export { putSizes };

import { l as encodeJson } from "./leaf.js";
import { t as httpUrl } from "./urls.js";
import { a as readPictures } from "./context.js";
import { t as feedUrl } from "./feed-url.js";
// src/catalog/keep-product.ts
var HELD = Symbol("held");
/** What addresses of the feeds begin with, written once: `https://shop.example`. */
var roots = [];
/**
* The same product in little more than half the memory, for catalogs of which few are ever looked at: its address and
* its pictures are one text until then. For whoever reads them they are properties like any other, in their places.
*
* @param base URL of the feed, which most addresses begin as.
*/
function keepProduct(product, base) {
	const kept = new Plain(product.id);
	Object.defineProperty(kept, HELD, {
		value: encodeJson(heldOf(product, base)),
		writable: true
	});
	for (const key of Object.keys(product)) if (key === "url" || key === "images") Object.defineProperty(kept, key, LOOKED_AT[key]);
	else kept[key] = product[key];
	return kept;
}
/** Its address and pictures in as few characters as they can be written; {@link unpack} makes them of it again. */
function heldOf(product, base) {
	const kept = product[HELD];
	if (typeof kept === "string") return JSON.parse(kept);
	if (base !== home) root = httpUrl("/", home = base)?.slice(0, -1) ?? "";
	const { title, url, images } = product;
	const { length } = root;
	const short = (url) => url.startsWith(root) && url[length] === "/" && url[length + 1] !== "/" ? url.slice(length) : url;
	const all = [at(root), short(url)];
	for (const picture of images) {
		const { src, width, height, alt, color } = picture;
		const parts = [
			short(src),
			width,
			height
		];
		const srcset = "srcset" in picture && Object.getOwnPropertyDescriptor(picture, "srcset")?.value;
		if (srcset || color || alt !== title) parts.push(alt === title ? void 0 : alt, srcset, color);
		all.push(parts);
	}
	return all;
}
/** The root of the last base. */
var root = "";
var home;
/** Where a root is written. */
function at(root) {
	const known = roots.indexOf(root);
	return known < 0 ? roots.push(root) - 1 : known;
}
/** Makes plain objects; of those that one function makes, V8 keeps the properties within. */
var Plain = function(id) {
	this.id = id;
};
Plain.prototype = Object.prototype;
var LOOKED_AT = {
	url: {
		enumerable: true,
		configurable: true,
		get() {
			const held = this[HELD];
			return (typeof held === "string" ? unpack(JSON.parse(held), "") : held).url;
		},
		set(url) {
			look(this).url = url;
		}
	},
	images: {
		enumerable: true,
		configurable: true,
		get() {
			return look(this).images;
		},
		set(images) {
			look(this).images = images;
		}
	}
};
/** From then on they are objects, the same ones for everybody. */
function look(kept) {
	const held = kept[HELD];
	return typeof held === "string" ? kept[HELD] = unpack(JSON.parse(held), kept.title) : held;
}
/** @param from The roots of where it was packed. */
function unpack(held, title, from = roots) {
	const [at, url, ...pictures] = held;
	const start = from[at];
	const entries = pictures.map(([src, width, height, alt, srcset, color]) => ({
		src: feedUrl(src, start),
		width,
		height,
		alt: alt ?? title,
		srcset,
		color
	}));
	return {
		url: feedUrl(url, start),
		images: readPictures(entries, start)
	};
}
export { heldOf, keepProduct, roots, unpack };

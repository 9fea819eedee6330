import { t as CatalogError } from "./catalog.js";
import { t as parseLenient } from "./lenient-json.js";
import { r as textOf, t as elementsOf } from "./markup.js";
import { a as text, i as size, n as put } from "./leaf.js";
import { t as openJsonLd } from "./read-json-ld.js";
import { t as httpUrl } from "./urls.js";
import { t as readAmount } from "./amount.js";
import { t as readAvailability } from "./availability.js";
// src/catalog/microdata.ts
/** Microdata of schema.org as objects in the shape of JSON-LD, which has a reader (https://html.spec.whatwg.org/multipage/microdata.html). */
function microdataOf(scopes) {
	const found = [];
	const visit = (element) => {
		if ("itemscope" in element.attributes && /schema\.org\/Product/i.test(element.attributes.itemtype ?? "") && !element.attributes.itemprop) found.push(readScope(element));
		else for (const inner of elementsOf(element)) visit(inner);
	};
	for (const scope of scopes) visit(scope);
	return found;
}
function readScope(scope) {
	const properties = /* @__PURE__ */ new Map([["@type", (scope.attributes.itemtype ?? "").split(/\s+/)]]);
	if (scope.attributes.itemid) properties.set("@id", [scope.attributes.itemid]);
	const visit = (element) => {
		const isScope = "itemscope" in element.attributes;
		for (const name of text(element.attributes.itemprop).split(" ")) {
			if (!name) continue;
			const values = properties.get(name) ?? [];
			properties.set(name, [...values, isScope ? readScope(element) : propertyOf(element)]);
		}
		if (!isScope) for (const inner of elementsOf(element)) visit(inner);
	};
	for (const inner of elementsOf(scope)) visit(inner);
	return Object.fromEntries([...properties].map(([name, values]) => [name, values.length > 1 ? values : values[0]]));
}
/** A URL of links and media, `content` where somebody gave one, else the text. */
function propertyOf(element) {
	const { content, src, href, datetime, value, data } = element.attributes;
	if (content !== void 0) return content;
	if (/^(img|audio|embed|iframe|source|track|video)$/.test(element.name)) return src ?? element.attributes["data-src"] ?? "";
	if (/^(a|area|link)$/.test(element.name)) return href ?? textOf(element);
	return (element.name === "object" ? data : element.name === "time" ? datetime : /^(data|meter)$/.test(element.name) ? value : void 0) ?? textOf(element);
}
// src/catalog/read-open-graph.ts
/** The product of a page's Open Graph properties (https://ogp.me, and the `product:` ones of Meta). `null` when it says that the page is none. */
function openOpenGraph({ metas, url }) {
	return metas.some(([name, content]) => name === "og:type" && /^(og:)?product/i.test(content) || /^(product|og):(price|sale_price):amount$/.test(name)) ? {
		format: "opengraph",
		items: [metas],
		idOf: () => idOf(metas),
		read: (_, context) => read(metas, url, context)
	} : null;
}
function read(metas, page, context) {
	const { base } = context;
	const one = (...names) => find(metas, names);
	const title = one("og:title", "twitter:title");
	const url = httpUrl(one("og:url"), base) ?? httpUrl(page, base);
	if (!title) return "no og:title";
	if (!url) return "no og:url";
	const product = {
		id: idOf(metas) || url,
		title,
		url,
		images: picturesOf(metas, base)
	};
	const code = one("product:price:currency", "og:price:currency", "product:sale_price:currency").toUpperCase();
	const currency = /^[A-Z]{3}$/.test(code) ? code : context.currency;
	const written = one("product:price:amount", "og:price:amount", "product:sale_price:amount");
	const regular = readAmount(written, currency);
	if (written && !regular) return `price "${written}" can't be read`;
	const sale = readAmount(one("product:sale_price:amount"), currency);
	const original = readAmount(one("product:original_price:amount", "og:standard_amount"), currency);
	if (regular) {
		const isReduced = sale?.currency === regular.currency && Number(sale.price) < Number(regular.price);
		product.price = isReduced ? sale.price : regular.price;
		product.currency = regular.currency;
		const before = isReduced ? regular : original;
		if (before?.currency === regular.currency && Number(before.price) > Number(product.price)) product.compareAt = before.price;
	}
	put(product, "availability", readAvailability(one("product:availability", "og:availability")));
	put(product, "brand", one("product:brand", "og:brand"));
	put(product, "description", one("og:description", "description"));
	return product;
}
var idOf = (metas) => find(metas, [
	"product:retailer_item_id",
	"product:sku",
	"product:item_group_id",
	"og:upc",
	"product:upc",
	"product:ean"
]);
function find(metas, names) {
	for (const name of names) {
		const [, content] = metas.find(([key, value]) => key === name && text(value)) ?? [];
		if (content) return text(content, 8192);
	}
	return "";
}
/** `og:image` begins a picture, what follows it (`og:image:width`) describes it. */
function picturesOf(metas, base) {
	const pictures = /* @__PURE__ */ new Map();
	let last;
	for (const [name, content] of metas) if (/^og:image(:url|:secure_url)?$/.test(name)) {
		const src = httpUrl(content, base);
		if (src && last && src.replace(/^https?/, "") === last.src.replace(/^https?/, "")) last.src = src;
		else if (src && !pictures.has(src)) pictures.set(src, last = { src });
	} else if (last && name === "og:image:width") put(last, "width", size(content));
	else if (last && name === "og:image:height") put(last, "height", size(content));
	else if (last && name === "og:image:alt") put(last, "alt", text(content));
	return [...pictures.values()];
}
// src/catalog/open-page.ts
/** The best that a page offers: JSON-LD, else Open Graph, else microdata; `null` when there is no product in it. */
function openPageWords(page, format) {
	const documents = [];
	const broken = [];
	for (const script of page.scripts) try {
		documents.push(parseLenient(script));
	} catch (error) {
		if (!(error instanceof CatalogError)) throw error;
		broken.push("a JSON-LD script that is no JSON");
	}
	const tried = [
		{
			format: "jsonld",
			open: () => openJsonLd(documents, page.url, broken)
		},
		{
			format: "opengraph",
			open: () => openOpenGraph(page)
		},
		{
			format: "jsonld",
			open: () => openJsonLd(microdataOf(page.scopes), page.url)
		}
	].filter((way) => !format || way.format === format).map(({ open }) => open());
	return tried.find((each) => each && hasProducts(each)) ?? tried.find((each) => each && [...each.items].length) ?? null;
}
var hasProducts = ({ items }) => [...items].some((item) => typeof item !== "string");
export { openPageWords as t };

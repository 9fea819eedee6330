import { t as httpUrl } from "./urls.js";
import { n as firstCurrency, r as need, s as readStock } from "./context.js";
import { a as put, c as text, s as size } from "./leaf.js";
import { t as readMoney } from "./read-money.js";
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
var DATES = { load: () => import("./sale-dates.js") };
function read(metas, page, context) {
	const { base } = context;
	const one = (...names) => find(metas, names);
	const title = one("og:title", "twitter:title");
	const url = httpUrl(one("og:url"), base) ?? httpUrl(page || base, base);
	if (!title) return "no og:title";
	if (!url) return "no og:url";
	const product = {
		id: idOf(metas) || url.slice(-249),
		title,
		url,
		images: picturesOf(metas, base)
	};
	const code = one("product:price:currency", "og:price:currency", "product:sale_price:currency");
	const currency = firstCurrency(code, context.currency);
	const amount = (written, own = "") => readMoney(written, firstCurrency(own, currency), context, "readAmount");
	const regularText = one("product:price:amount", "og:price:amount");
	const [from, to] = [one("product:sale_price_dates:start"), one("product:sale_price_dates:end")];
	const saleText = !(from || to) || need(context, DATES)?.isInEffect(from, to, context.now()) ? one("product:sale_price:amount") : "";
	const regular = amount(regularText);
	const sale = amount(saleText, one("product:sale_price:currency"));
	const written = regularText || saleText;
	const money = regularText ? regular : sale;
	if (written && !money) return `price "${written}" can't be read`;
	if (money) {
		const isReduced = sale?.currency === money.currency && Number(sale.price) < Number(money.price) && Number(sale.price);
		product.price = isReduced ? sale.price : money.price;
		product.currency = money.currency;
		const before = isReduced ? money : amount(one("product:original_price:amount", "og:standard_amount"), one("product:original_price:currency"));
		if (before?.currency === money.currency && Number(before.price) > Number(product.price)) product.compareAt = before.price;
	}
	put(product, "availability", readStock(one("product:availability", "og:availability"), context));
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
/**
* The best that a page offers: JSON-LD, else Open Graph, else microdata; `null` when there is no product in it. What
* reads the rest is only loaded when the better did not do.
*/
async function openPageWords(page, format, decode) {
	const jsonLd = async (documents, decode, broken) => (await import("./read-json-ld.js")).openJsonLd(documents, decode, page.url, broken);
	const ways = [
		{
			format: "jsonld",
			open: async () => {
				if (!page.scripts.length) return null;
				const { documents, broken } = await (await import("./parse-scripts.js")).parseScripts(page.scripts);
				return jsonLd(documents, decode, broken);
			}
		},
		{
			format: "opengraph",
			open: async () => openOpenGraph(page)
		},
		{
			format: "jsonld",
			open: async () => {
				const scopes = await page.scopes();
				return scopes.length ? jsonLd((await import("./microdata.js")).microdataOf(scopes), (text) => text) : null;
			}
		}
	];
	let opened = null;
	for (const way of ways) {
		if (format && way.format !== format) continue;
		const found = await way.open();
		const items = [...found?.items ?? []];
		if (items.some((item) => typeof item !== "string")) return found;
		if (items.length) opened ??= found;
	}
	return opened;
}
export { openPageWords as t };

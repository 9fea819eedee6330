// src/catalog/more-pages.ts
/** A feed that never ends is stopped after that many pages. */
var MAX_PAGES = 200;
/**
* Reads the pages after the first. When one fails, what came before is kept.
*
* @returns Why the feed was not read to its end; `''` when it was.
*/
async function readMore(first, readPage, { result }, { onPage, signal }) {
	let url = first;
	for (let page = 2; url; page++) {
		if (page > MAX_PAGES) return `stopped after ${MAX_PAGES} pages`;
		onPage?.(result());
		try {
			const taken = await readPage(url, result().format);
			url = taken.fresh ? await taken.next() : void 0;
		} catch (error) {
			if (signal?.aborted) throw error;
			return `page ${page} failed (${error})`;
		}
	}
	return "";
}
/** Shopify answers with 30 products when not asked for more, and with 250 at most. */
var SHOPIFY_PAGE = 30;
var SHOPIFY_MOST = 250;
/** Without `limit` Shopify's first answer is short and soon on the screen; the long pages after it begin again with product 1. */
function nextOfShopify({ url, count, isFull }) {
	const query = url.searchParams;
	const limit = Number(query.get("limit"));
	if (isFull || (limit ? count < Math.min(limit, SHOPIFY_MOST) : count !== SHOPIFY_PAGE && count < SHOPIFY_MOST)) return;
	query.set("page", `${limit || count !== SHOPIFY_PAGE ? (Number(query.get("page")) || 1) + 1 : 1}`);
	query.set("limit", `${limit || SHOPIFY_MOST}`);
	return url.href;
}
export { nextOfShopify, readMore };

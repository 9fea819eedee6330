import { n as isCatalogError, t as CatalogError } from "./catalog.js";
import { t as httpUrl } from "./urls.js";
import { t as breathe } from "./breathe.js";
import { n as firstCurrency } from "./context.js";
import { c as text, i as noticeJunk, o as record } from "./leaf.js";
import { t as openJson } from "./open-feed.js";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
// src/catalog/for-sale.ts
/** Whether stock is gone: of the product as a whole, which outweighs its variants; else of the variant, or of all of them. */
function isSoldOut(product, variant) {
	const isGone = ({ availability }) => availability === "out-of-stock";
	const { variants } = product;
	return isGone(product) || (variant ? isGone(variant) : !!variants?.[0] && variants.every(isGone));
}
/** The version that is bought where none is chosen: the one that the product's price is of, else the first in stock. */
function usualVariant(product) {
	const inStock = product.variants?.filter((one) => !isSoldOut(product, one));
	return inStock?.find(({ id }) => id === product.buy?.id) ?? inStock?.find(({ price }) => price === product.price) ?? inStock?.[0];
}
/**
* Whether a product, in that version (or its usual one), is sold to a region: an ISO 3166-1 or -2 code (`GR`, `US-CA`),
* any case. A country covers its subdivisions. Only what is certain is refused: a shopper who is known to be in `US` may
* be in `US-CA`, where it is sold, and the checkout asks for the address. So yes, too, where the region is not known or
* the product names none.
*/
function isSoldIn(product, region, variant) {
	if (!region) return true;
	const place = region.toUpperCase().replace(/^UK\b/, "GB");
	const isWithin = (inner, outer) => `${inner}-`.startsWith(`${outer}-`);
	return [product, variant ?? usualVariant(product)].every((one) => !one?.excludedRegions?.some((code) => isWithin(place, code)) && (!one?.regions?.length || one.regions.some((code) => isWithin(place, code) || isWithin(code, place))));
}
// src/catalog/collection.ts
/** Milliseconds of work between two pauses: with one item more, and the pause, far from 50 also on a slow phone. */
var SLICE_MS = 5;
/** Between two looks at what is read so far: to draw the view again, since the list is longer, takes as long as to read hundreds of products. */
var LOOK_MS = 100;
/** So many products are kept as they are read. */
var FEW = 1e3;
function createCollection({ limit = Number.POSITIVE_INFINITY, pause = breathe, now = Date.now, onPage, signal, currency: given, imageTemplate }) {
	const products = /* @__PURE__ */ new Map();
	const skipped = [];
	let first;
	let grouping;
	let currency = "";
	let extras;
	let index = 0;
	/** The first part that is shown fills a view: it is more than twice as many. */
	let shown = 24;
	/** When the next look may be taken; 0 until something is read, since the wait for it is no reading. */
	let due = 0;
	let since = now();
	let keep;
	noticeJunk();
	const skip = (place, item, reason) => {
		skipped.push({
			index: place,
			id: (first?.idOf?.(item) ?? text(record(item).id)) || null,
			reason
		});
	};
	function result() {
		return {
			format: first?.format ?? "vitrine",
			catalog: {
				currency: firstCurrency(currency, given),
				products: (grouping?.products() ?? [...products.values()]).slice(0, extras ? void 0 : limit),
				...extras
			},
			skipped: [...skipped]
		};
	}
	/** Gives way to the page when there was work for long enough; also when the clock was set in between. */
	const isTired = () => Math.abs(now() - since) > SLICE_MS;
	async function rest() {
		await pause();
		signal?.throwIfAborted();
		since = now();
	}
	async function settle() {
		for (const _ of grouping?.settle() ?? []) if (isTired()) await rest();
	}
	/** Each look at the whole costs more than the one before, so it is taken now and then, when there is clearly more to see. */
	async function show({ mayShow, more }) {
		if (!onPage || !more && now() < due || products.size <= shown * 2 || mayShow?.() === false) return;
		due = now() + LOOK_MS;
		shown = products.size;
		await settle();
		onPage(result());
		await rest();
	}
	async function take(opened, base) {
		first ??= opened;
		due ||= now() + LOOK_MS;
		const context = {
			base,
			now,
			miss: (...what) => skip(index, ...what),
			currency: firstCurrency(currency, opened.currency, given),
			limit,
			grouping
		};
		if (opened.currency) currency ||= context.currency;
		const before = products.size;
		let start = index;
		const noted = skipped.length;
		const here = before ? /* @__PURE__ */ new Set() : null;
		const sizes = imageTemplate && (await import("./template-srcset.js")).putSizes;
		if (isTired()) await rest();
		read: for (let items = opened.items; items; items = await opened.more?.()) for (const item of items) {
			if (products.size >= limit && !grouping && opened.mayShow?.() !== false) break read;
			if (products.size === FEW) {
				const part = import("./keep-product.js").catch(() => null);
				await show(opened);
				keep = (await part)?.keepProduct;
			}
			const told = skipped.length;
			let product = opened.read(item, context);
			for (let load = context.missing; load; load = context.missing) {
				context.missing = void 0;
				await load();
				skipped.length = told;
				product = opened.read(item, context);
			}
			if (context.grouping !== grouping) {
				grouping = context.grouping;
				for (const known of products.values()) grouping?.add(known);
			}
			if (here?.size === 0 && typeof product !== "string" && product.id === products.keys().next().value) {
				skipped.splice(0, noted);
				for (const one of skipped) one.index -= start;
				index -= start;
				start = 0;
			}
			if (typeof product === "string") {
				skipped.length = told;
				skip(index, item, product);
			} else if (!product.id) skip(index, item, "no id");
			else if ((here ?? products).has(product.id)) skip(index, item, "id repeated");
			else {
				here?.add(product.id);
				if (!products.has(product.id)) {
					const own = product.currency ?? context.currency;
					if (product.price) currency ||= own;
					if (product.price && own !== currency) product.currency = own;
					else if (product.currency) delete product.currency;
					for (const picture of product.images) picture.alt ??= product.title;
					if (imageTemplate && sizes) sizes(product, imageTemplate);
					products.set(product.id, !grouping && keep?.(product, base) || product);
					grouping?.add(product);
				}
			}
			index++;
			if (isTired()) {
				await rest();
				await show(opened);
			}
		}
		await settle();
		extras = await opened.extras?.(products, context, skip) ?? extras;
		return {
			count: index - start,
			fresh: products.size - before,
			products,
			isFull: products.size >= limit && result().catalog.products.length >= limit
		};
	}
	return {
		take,
		result,
		breathe: async () => void (isTired() && await rest())
	};
}
// src/catalog/download.ts
/** Bytes from which on an answer is large: it is read while it comes, by a part of its own. */
var LARGE = 25e4;
/**
* Asks for a feed and reads the answer as it comes, decoding each piece.
*
* @param breathe Gives way to the page: of a fast line many pieces are there at once.
* @param use What is done with the answer; when that is over, what has not come yet is not waited for.
*/
async function download(url, { fetch, signal, patienceMs = 6e4 }, breathe, use) {
	const run = new AbortController();
	signal?.throwIfAborted();
	signal?.addEventListener("abort", () => run.abort(), { signal: run.signal });
	let timer;
	/** Half a minute of silence is what some shops take to make their feed; a dead line is silent for ever. */
	const patiently = (promise) => Promise.race([promise, new Promise((_, reject) => {
		clearTimeout(timer);
		timer = setTimeout(() => reject(new CatalogError("network", `The feed was silent for ${patienceMs / 1e3} s: ${url}`)), patienceMs);
	})]);
	try {
		const response = await patiently(fetch(url, { signal: run.signal }));
		if (!response.ok) throw new CatalogError("network", `The feed answered ${response.status}: ${url}`);
		const bytes = [];
		const decoder = new TextDecoder();
		const reader = response.body?.getReader();
		let size = 0;
		const more = async () => {
			const value = reader && (await patiently(reader.read())).value;
			if (value) {
				size += value.length;
				bytes.push(value);
			}
			return value;
		};
		let text = "";
		let last;
		do {
			last = await more();
			text += decoder.decode(last, { stream: !!last });
			await breathe();
		} while (last && size < LARGE);
		return await use({
			headers: response.headers,
			url: response.url || url,
			text,
			bytes,
			more: last && more
		});
	} finally {
		clearTimeout(timer);
		run.abort();
	}
}
// src/catalog/load-catalog.ts
/**
* Reads a feed: a URL, `#id` of an inline script, or `page` for what the page says of itself (JSON-LD, Open Graph,
* microdata). Follows the pages of Shopify and WooCommerce; when a later one fails, what came before is kept and
* `partial` says why.
*
* Rejects with `CatalogError` only; with the signal's reason (an `AbortError`) when aborted.
*/
function loadCatalog(feed, options) {
	const { base, format } = options;
	return collect(options, async (collection) => {
		const { take, breathe } = collection;
		if (/^(#|page$)/.test(feed)) {
			await take(await (await import("./read-page.js")).openPage(feed, options), base);
			return "";
		}
		const url = httpUrl(feed, base);
		if (!url) throw new CatalogError("not-a-feed", `Feed "${feed}" is no http(s) address.`);
		const readPage = (url, format, isFirst) => download(url, options, breathe, async (answer) => {
			const input = parse$1(answer);
			const opened = input ? await openJson(input, format) : answer.more ? await (await import("./open-large.js")).openLarge(answer, options, url, isFirst) : await (await import("./open-text.js")).openAnswer(answer, options);
			const { fresh, ...read } = await take(opened, answer.url);
			return {
				fresh,
				next: () => opened.next?.({
					...read,
					url: new URL(url),
					headers: answer.headers
				})
			};
		});
		const first = await readPage(url, format, true);
		try {
			const next = await first.next();
			return next ? await (await import("./more-pages.js")).readMore(next, readPage, collection, options) : "";
		} catch (error) {
			if (options.signal?.aborted) throw error;
			return `the rest failed (${error})`;
		}
	});
}
/** Collects what `read` takes, and turns whatever goes wrong into a `CatalogError`; `read` gives why the feed was not read to its end. */
async function collect(options, read) {
	const collection = createCollection(options);
	try {
		const partial = await read(collection);
		const done = collection.result();
		const { skipped } = done;
		if (partial) done.partial = partial;
		if (skipped[0] && !done.catalog.products.length) throw new CatalogError("empty", `No item of the feed can be shown; the first: ${skipped[0].reason}.`, skipped);
		return done;
	} catch (error) {
		options.signal?.throwIfAborted();
		throw isCatalogError(error) ? error : new CatalogError("network", `The feed could not be had: ${error}.`);
	}
}
/** What clean JSON stands for; `undefined` for everything else, also when there is more of it, or some of it is no UTF-8. */
function parse$1({ text, more }) {
	try {
		return more || text.includes("�") ? void 0 : JSON.parse(text);
	} catch {
		return;
	}
}
// src/cli/codes.ts
/**
* Codes of ISO 4217 that `Intl` doesn't list: funds and units of account, and what is younger than some versions of Node.
* Not metals (`XAU`), nor "no currency" (`XXX`): no shop has its prices in them.
*/
var NOT_IN_INTL = "BOV CHE CHW CLF COU MXV SLE USN UYI UYW VED XAD XCG XDR XSU XUA ZWG".split(" ");
/** Whether a text is a currency's code, in any case. */
function isCurrency(text) {
	const code = text.toUpperCase();
	return NOT_IN_INTL.includes(code) || Intl.supportedValuesOf("currency").includes(code);
}
/** Codes that `Intl` has a name for and that are no country: unknown, and what tests write. */
var NO_REGION = [
	"ZZ",
	"XA",
	"XB"
];
/** Whether a text is a country's code, alone or with a subdivision (`US-CA`), whose list nobody here has. */
function isRegion(text) {
	const country = /^([a-z]{2})(-[a-z0-9]{1,3})?$/i.exec(text)?.[1]?.toUpperCase();
	if (country === void 0 || NO_REGION.includes(country)) return false;
	return new Intl.DisplayNames(["en"], {
		type: "region",
		fallback: "none"
	}).of(country) !== void 0;
}
// src/cli/check.ts
var USAGE = "Usage: vitrine check <url|file> [--format auto|vitrine|shopify|woocommerce|google|meta|jsonld|opengraph] [--currency EUR] [--region GR] [--base https://shop.example/] [--json]";
var FORMATS = [
	"auto",
	"vitrine",
	"shopify",
	"woocommerce",
	"google",
	"meta",
	"jsonld",
	"opengraph"
];
/** Products that are shown of a feed. */
var SHOWN = 5;
/**
* `vitrine check`: prints what Vitrine understands of a feed, with the readers that run in the page.
* Gives the exit code: 0 when it is a feed, 1 when it is none or an option is no code (one line on `err`), 2 when the
* command was called wrongly.
*/
async function check(args, io = systemIo) {
	if (args.includes("--help") || args.includes("-h")) {
		io.out(`${USAGE}\n`);
		return 0;
	}
	let options;
	try {
		options = parse(args);
	} catch (error) {
		io.err(`${error instanceof Error ? error.message.split("\n")[0] : error}\n${USAGE}\n`);
		return 2;
	}
	const { feed, format, currency, region, json, base } = options;
	const wrong = currency !== void 0 && !isCurrency(currency) ? `--currency "${currency}" is no ISO 4217 code, like EUR` : region !== void 0 && !isRegion(region) ? `--region "${region}" is no ISO 3166 code, like GR or US-CA` : "";
	if (wrong) {
		io.err(`vitrine check: ${wrong}\n`);
		return 1;
	}
	const isUrl = /^https?:/i.test(feed);
	const home = base ?? (isUrl ? feed : "https://shop.example/");
	const address = isUrl ? feed : new URL("feed", home).href;
	let asked = 0;
	const readFeed = async () => new Response(asked++ ? "[]" : new Uint8Array(await io.read(feed)));
	try {
		const { format: found, ...result } = await loadCatalog(address, {
			fetch: isUrl ? tellingFetch(io.fetch) : readFeed,
			base: home,
			format,
			...currency ? { currency } : {}
		});
		const { catalog, skipped, partial } = result;
		io.out(json ? `${JSON.stringify({
			format: found,
			catalog,
			skipped,
			...partial ? { partial } : {}
		}, null, 2)}\n` : describe({
			format: found,
			...result
		}, region, isUrl || base !== void 0));
		return 0;
	} catch (error) {
		const reason = error instanceof CatalogError ? error.message : `${error}`;
		io.err(`vitrine check: ${feed}: ${reason.replace(/\s+/g, " ")}\n`);
		return 1;
	}
}
/** Node's own "fetch failed" hides in its cause what failed, and where. */
var tellingFetch = (ask) => async (input, init) => {
	try {
		return await ask(input, init);
	} catch (error) {
		const cause = error instanceof Error ? error.cause : void 0;
		if (!(cause instanceof Error)) throw error;
		const code = "code" in cause ? String(cause.code) : "";
		const url = input instanceof Request ? input.url : String(input);
		throw new Error(`no connection to ${new URL(url).host} (${cause.message || code})`);
	}
};
function parse(args) {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: {
			format: {
				type: "string",
				default: "auto"
			},
			currency: { type: "string" },
			region: { type: "string" },
			base: { type: "string" },
			json: {
				type: "boolean",
				default: false
			}
		}
	});
	const [feed, ...more] = positionals;
	if (!feed || more.length) throw new Error("Name one feed: a URL or a file.");
	const format = FORMATS.find((name) => name === values.format);
	if (!format) throw new Error(`--format "${values.format}" is none of ${FORMATS.join(", ")}.`);
	if (values.base !== void 0 && !(/^https?:/i.test(values.base) && URL.canParse(values.base))) throw new Error(`--base "${values.base}" is no address of a page, like https://shop.example/.`);
	return {
		feed,
		format,
		currency: values.currency,
		region: values.region,
		base: values.base,
		json: values.json
	};
}
function describe({ format, catalog, skipped, partial }, region, isHomeKnown) {
	const { products, currency, photos, polls } = catalog;
	const count = (is) => products.filter(is).length;
	const lines = [
		`Format      ${format}`,
		`Currency    ${currency === "XXX" ? "unknown: the feed names none, give --currency (or the attribute currency)" : currency}`,
		`Products    ${products.length}${skipped.length ? `, ${skipped.length} left out` : ""}`,
		`            ${count(({ price }) => !price)} without price, ${count(({ images }) => !images.length)} without picture, ${count(({ variants }) => !!variants)} with versions, ${count((product) => isSoldOut(product))} sold out`
	];
	if (photos || polls) lines.push(`            ${photos?.length ?? 0} photos, ${polls?.length ?? 0} polls`);
	if (region) lines.push(`Region      ${region}: ${count((product) => !isSoldIn(product, region))} not sold there, ${count((product) => isSoldIn(product, region) && !isSoldOut(product))} can be bought`);
	if (partial) lines.push(`Incomplete  ${partial}`);
	if (!isHomeKnown) lines.push("Addresses   relative ones are resolved against https://shop.example/, give --base");
	for (const product of products.slice(0, SHOWN)) lines.push("", ...describeProduct(product, currency, region));
	if (products.length > SHOWN) lines.push("", `… and ${products.length - SHOWN} more (--json prints all)`);
	if (skipped.length) lines.push("", "Left out:");
	for (const { index, id, reason } of skipped.slice(0, 50)) lines.push(`  item ${index}${id ? ` (id ${id})` : ""}: ${reason}`);
	if (skipped.length > 50) lines.push(`  … and ${skipped.length - 50} more (--json prints all)`);
	return `${lines.join("\n")}\n`;
}
function describeProduct(product, currency, region) {
	const code = product.currency ?? currency;
	const price = product.price ? `${product.maxPrice ? "from " : ""}${product.price} ${code}${product.compareAt ? ` (was ${product.compareAt})` : ""}` : "no price";
	const variants = product.variants ? `, ${product.variants.length} versions` : "";
	const sold = !isSoldIn(product, region) ? `, not sold to ${region}` : "";
	return [
		`  ${product.title}  [${product.id}]`,
		`    ${price}, ${product.availability ?? "stock unknown"}, ${product.images.length} pictures${variants}${sold}`,
		`    ${product.url}`,
		...product.buy?.url ? [`    checkout: ${product.buy.url}`] : []
	];
}
var systemIo = {
	fetch: (input, init) => fetch(input, init),
	read: (path) => readFile(path.startsWith("file:") ? new URL(path) : resolve(path)),
	out: (text) => void process.stdout.write(text),
	err: (text) => void process.stderr.write(text)
};
export { check };

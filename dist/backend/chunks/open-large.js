import { t as breathe } from "./breathe.js";
import { n as isCatalogError, t as CatalogError } from "./catalog.js";
import { r as sliceJson, t as collect } from "./large-json.js";
import { c as text, o as record, r as list } from "./leaf.js";
import { t as openJson } from "./open-feed.js";
// src/catalog/receive.ts
/** Of one answer, as it comes out of its compression. A feed of that size has 50,000 products or more. */
var MAX_BYTES = 64 * 2 ** 20;
/** Bytes that are decoded between two pauses: some lines give a megabyte in one piece, others thousands of small ones. */
var PIECE = 131072;
/**
* Receives an answer beside what is done with its beginning.
*
* @param key What {@link Receiving.isWithout} looks for.
*/
function receive({ bytes, more, ...answer }, key, pause) {
	const pieces = [];
	const decoder = new TextDecoder();
	let text = "";
	/** The end of it: to look into the whole would have it copied with each piece. */
	let last = "";
	let isTorn = false;
	let isWhole = false;
	let isWithout = true;
	let failure;
	let wake = () => {};
	let pausing;
	let passed = 0;
	let pass;
	const passAll = () => {
		while (pass && passed < bytes.length) pass(bytes[passed++]);
		if (isWhole || failure) pass?.(failure ? `${failure}` : null);
	};
	const add = (piece) => {
		pieces.push(piece);
		text += piece;
		isTorn ||= piece.includes("�");
		last = last.slice(-key.length) + piece;
		isWithout &&= !last.includes(key);
		wake();
	};
	const run = async () => {
		let size = 0;
		let decoded = 0;
		for (let index = 0, value = bytes[0]; value; value = bytes[++index] ?? await more?.()) {
			await pausing;
			passAll();
			size += value.length;
			if (size > MAX_BYTES) throw new CatalogError("not-a-feed", `The feed has more than ${MAX_BYTES / 2 ** 20} MB: ${answer.url}`);
			for (let at = 0; at < value.length && !pass; at += PIECE) {
				const piece = value.subarray(at, at + PIECE);
				add(decoder.decode(piece, { stream: true }));
				decoded += piece.length;
				if (decoded < PIECE) continue;
				decoded = 0;
				await pause();
			}
		}
		add(decoder.decode());
	};
	const end = run().then(() => {
		isWhole = true;
		passAll();
		wake();
	}, (error) => {
		failure = error ?? /* @__PURE__ */ new Error("The line broke");
		passAll();
		wake();
	});
	return {
		async whole() {
			await end;
			if (failure) throw failure;
			return {
				...answer,
				bytes,
				text
			};
		},
		async next() {
			while (!pieces.length && !isWhole && !failure) await new Promise((resolve) => {
				wake = resolve;
			});
			if (isTorn) throw new SyntaxError();
			if (!pieces.length && failure) throw failure;
			return pieces.shift();
		},
		wait(until) {
			pausing = until;
		},
		passOn(to) {
			pass = to;
			passAll();
		},
		isWithout: () => isWhole && isWithout && /\}\s*$/.test(last)
	};
}
// src/catalog/open-large.ts
/**
* A large answer, while it comes: of JSON, items are read as soon as they are there. What is no JSON, or not in UTF-8, or
* has dirt in it, is opened when all of it has come. A worker takes over where there can be one: after the first items,
* or at once where there are none before the end.
*
* @param asked The address that was asked for.
* @param isFirst Whether the feed begins with it.
*/
async function openLarge(answer, options, asked, isFirst) {
	const { pause = breathe, format } = options;
	const rest = receive(answer, "\"photos\"", pause);
	let result;
	const beside = async () => {
		if (result === void 0) result = await readBeside(asked, answer, rest, options);
		return result;
	};
	const openBeside = async () => {
		const done = isFirst && await beside();
		return done ? {
			format: done.format,
			items: [done],
			first: 0,
			beside,
			read: () => ""
		} : null;
	};
	const openWhole = async () => await openBeside() ?? (await import("./open-text.js")).openAnswer(await rest.whole(), options);
	if (!/^\s*[[{]/.test(answer.text)) return openWhole();
	try {
		const slices = sliceJson(rest.next);
		const first = await slices.next();
		if (first.done) return await openJson(first.value([]), format);
		const opened = await openSlices(first.value, slices, rest, options);
		if (opened) return {
			...opened,
			first: 200,
			beside,
			extras: async (...known) => result ? void 0 : opened.extras?.(...known),
			next: (page) => result ? void 0 : opened.next?.(page)
		};
		return await openBeside() ?? await openJson(await collect(slices, pause, first.value.items), format);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return openWhole();
	}
}
/** `null` where the page reads it itself. */
var readBeside = async (asked, answer, rest, options) => {
	return null;
};
/**
* A feed of which each item can be read for itself; `null` of any other: JSON-LD is a graph, results of GraphQL hold
* products anywhere, and prices mean nothing before their currency is named.
*/
async function openSlices({ items, head, key }, slices, rest, { pause = breathe, format, signal }) {
	const isList = head.startsWith("[");
	if (!isList && key !== "products") return null;
	const start = isList ? {} : record(JSON.parse(`${head}]}`));
	const photos = list(start.photos).length ? start.photos : null;
	const opened = await openJson(isList ? items : {
		...start,
		photos,
		polls: null,
		products: items
	}, format).catch((error) => {
		if (isCatalogError(error)) return null;
		throw error;
	});
	if (!opened) return null;
	const isVitrine = opened.format === "vitrine";
	if (!(isVitrine ? isList || opened.currency : opened.format === "shopify" || isList && opened.format === "woocommerce")) return null;
	let count = items.length;
	let whole;
	let isShown = false;
	let broken;
	/** The next items, or the rest of them, when dirt or another charset was met. */
	async function following() {
		try {
			const { done, value } = await slices.next();
			if (!done) return value.items;
			whole = value([]);
		} catch (error) {
			if (!(error instanceof SyntaxError)) throw error;
			const { decoded } = await import("./open-text.js");
			const all = (await decoded(await rest.whole())).trim();
			whole = await (await import("./open-json.js")).parseAny(all, pause);
			return list(isList ? whole : record(whole).products).slice(count);
		}
	}
	async function more() {
		if (whole !== void 0 || broken) return;
		try {
			const items = await following();
			count += items?.length ?? 0;
			return items;
		} catch (error) {
			signal?.throwIfAborted();
			if (!isShown) throw error;
			broken = error;
		}
	}
	return {
		...opened,
		more,
		mayShow() {
			const isSure = !isVitrine || isList || "photos" in start || rest.isWithout();
			isShown ||= isSure && opened.mayShow?.() !== false;
			return isShown;
		},
		async extras(...known) {
			if (isList || !isVitrine) return;
			const isRead = whole !== void 0;
			while (whole === void 0 && !broken) {
				await pause();
				await more();
			}
			if (broken) return;
			const { currency, photos, polls } = record(whole);
			if (text(currency) !== opened.currency) throw new CatalogError("not-a-feed", "The feed names more than one currency.");
			return photos || polls ? (await import("./read-photos.js")).readExtras(record(whole), ...known, isRead) : void 0;
		},
		next(page) {
			if (broken) throw broken;
			return opened.next?.(page);
		}
	};
}
export { openLarge };

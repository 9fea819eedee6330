import { t as httpUrl } from "./urls.js";
import { a as readPictures } from "./context.js";
import { a as put, c as text, n as digits, o as record, r as list } from "./leaf.js";
// src/catalog/read-photos.ts
/**
* Photos that show products, and polls: the parts of Vitrine's format that few catalogs have.
*
* @param products Those that are read; of more than are wanted, those stay that a photo or a poll shows.
* @param isWhole Whether `products` are all of them: of a part of them nobody knows which tags lead nowhere.
*/
function readExtras({ photos, polls }, products, context, skip, isWhole) {
	const extras = {};
	if (photos) extras.photos = sift(photos, skip, (photo, miss) => readPhoto(photo, products, context, isWhole, miss));
	if (polls) extras.polls = sift(polls, skip, (poll, miss) => readPoll(poll, context, miss));
	const { limit = Number.POSITIVE_INFINITY } = context;
	const named = /* @__PURE__ */ new Set([...(extras.photos ?? []).slice(0, limit).flatMap(({ tags }) => tags.map(({ product }) => product)), ...(extras.polls ?? []).flatMap(({ choices }) => choices.map(({ product }) => product))]);
	for (const id of [...products.keys()].slice(limit)) if (!named.has(id)) products.delete(id);
	return extras;
}
function readPhoto(item, products, { base }, isWhole, miss) {
	const source = record(item);
	const id = text(source.id);
	const [picture] = readPictures(item, base);
	if (!id || !picture) return `photo without ${id ? "src" : "id"}`;
	const tags = [];
	for (const entry of list(source.tags)) {
		const { product, x, y } = record(entry);
		const tag = {
			product: text(product),
			x: Number(text(x) || NaN),
			y: Number(text(y) || NaN)
		};
		const isKnown = products.has(tag.product);
		if (isKnown && isFraction(tag.x) && isFraction(tag.y)) tags.push(tag);
		else if (isKnown || isWhole) miss(`tag "${tag.product}" without product or place`);
	}
	const photo = {
		...picture,
		id,
		tags
	};
	put(photo, "srcset", picture.srcset);
	put(photo, "caption", text(source.caption));
	put(photo, "pin", digits(source.pin));
	const { name, url, kind } = record(source.credit);
	if (text(name)) {
		photo.credit = {
			name: text(name),
			kind: kind === "creator" || kind === "brand" ? kind : "shopper"
		};
		put(photo.credit, "url", httpUrl(url, base));
	}
	return photo;
}
var isFraction = (number) => number >= 0 && number <= 1;
var MOST_CHOICES = 6;
function readPoll(item, { base }, miss) {
	const source = record(item);
	const choices = [];
	for (const entry of list(source.choices)) {
		const { id, label, product, image } = record(entry);
		const choice = {
			id: text(id),
			label: text(label)
		};
		if (!choice.id || !choice.label || choices.some(({ id }) => id === choice.id)) {
			miss(`choice "${choice.id}" without id or label, or repeated`);
			continue;
		}
		put(choice, "product", text(product));
		put(choice, "image", httpUrl(image, base));
		choices.push(choice);
	}
	const poll = {
		id: text(source.id),
		question: text(source.question),
		choices
	};
	return poll.id && poll.question && choices.length > 1 && choices.length <= MOST_CHOICES ? poll : "poll without id, question or two to six choices";
}
/** Reads what can be read, each id once, and counts the rest. */
function sift(value, skip, read) {
	const kept = /* @__PURE__ */ new Map();
	list(value).forEach((item, index) => {
		const miss = (reason) => skip(index, item, reason);
		const outcome = read(item, miss);
		if (typeof outcome === "string") miss(outcome);
		else if (kept.has(outcome.id)) miss("id repeated");
		else kept.set(outcome.id, outcome);
	});
	return [...kept.values()];
}
export { readExtras };

import { t as httpUrl } from "./urls.js";
import { a as readPictures } from "./context.js";
import { a as put, c as text, n as digits, o as record, r as list } from "./leaf.js";
// src/catalog/read-photos.ts
/** Photos that show products, and polls: the parts of Vitrine's format that few catalogs have. */
function readExtras({ photos, polls }, products, context, skip) {
	const extras = {};
	if (photos) extras.photos = sift(photos, (photo) => readPhoto(photo, products, context), skip);
	if (polls) extras.polls = sift(polls, (poll) => readPoll(poll, context), skip);
	return extras;
}
function readPhoto(item, products, { base }) {
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
		if (products.has(tag.product) && isFraction(tag.x) && isFraction(tag.y)) tags.push(tag);
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
function readPoll(item, { base }) {
	const source = record(item);
	const choices = [];
	for (const entry of list(source.choices)) {
		const { id, label, product, image } = record(entry);
		if (!text(id) || !text(label)) continue;
		const choice = {
			id: text(id),
			label: text(label)
		};
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
/** Reads what can be read, and counts the rest. */
function sift(value, read, skip) {
	const kept = [];
	for (const [index, item] of list(value).entries()) {
		const outcome = read(item);
		if (typeof outcome === "string") skip(index, item, outcome);
		else kept.push(outcome);
	}
	return kept;
}
export { readExtras };

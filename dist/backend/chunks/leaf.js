// src/lib/json.ts
/**
* Writes JSON. Of its own because old libraries exchange `JSON.stringify` or hang a `toJSON` on arrays (Prototype 1.6
* writes `[1]` as `"[1]"`), and pages put enumerable junk on prototypes: hence plain loops and own members only.
* What JSON lacks becomes `null`; `undefined` members of objects are left out.
*/
function encodeJson(value) {
	if (typeof value === "string") return quote(value);
	if (typeof value !== "object" || !value) return typeof value === "boolean" || Number.isFinite(value) ? `${value}` : "null";
	if (Array.isArray(value)) return `[${value.map(encodeJson).join()}]`;
	let text = "";
	for (const key in value) {
		const member = Reflect.get(value, key);
		if (member !== void 0 && Object.hasOwn(value, key)) text += `${text && ","}${quote(key)}:${encodeJson(member)}`;
	}
	return `{${text}}`;
}
/** What JSON must escape; and surrogates that stand alone, which UTF-8 cannot carry. */
var ODD$1 = /[\0-\x1f"\\\ud800-\udfff]/gu;
var quote = (text) => `"${text.replace(ODD$1, (char) => `\\u${(65536 + char.charCodeAt(0)).toString(16).slice(1)}`)}"`;
// src/catalog/leaf.ts
/** Whether objects have nothing but what the language gives to all of them; see {@link noticeJunk}. */
var isClean = false;
/** Looks whether the page has hung something on all objects. To be called before a feed is read. */
function noticeJunk() {
	isClean = Object.getOwnPropertyNames(Object.prototype).length < 13;
}
/**
* An untrusted object to read own properties of; without any for anything else. Itself where it can have no others of
* the names that feeds have, since copies are most of the work of reading; else a copy without prototype.
*/
function record(value) {
	return isClean && isBare(value) ? value : value ? Object.assign(Object.create(null), typeof value === "object" && !Array.isArray(value) ? value : null) : NOTHING;
}
/** One for all, since most items leave out most of what they may have. */
var NOTHING = Object.create(null);
var isBare = (value) => typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
/** The items of a list, or of a map that somebody's JSON encoder made of it (its keys stand in for missing ids). */
function list(value) {
	if (Array.isArray(value)) return value;
	if (!value) return [];
	return Object.entries(record(value)).map(([id, item]) => typeof item === "object" && item ? {
		id,
		...item
	} : item);
}
/**
* One line of text: a string or a finite number, else `''`. Control characters and halves of surrogate pairs
* (`encodeURIComponent` throws at them) become spaces.
*/
function text(value, maxLength = 500) {
	if (typeof value !== "string") return Number.isFinite(value) ? `${value}` : "";
	if (value.length > maxLength) return text(copied(value.slice(0, maxLength)), maxLength);
	return ODD.test(value) ? value.replace(/[\s\p{Cc}\p{Cs}]+/gu, " ").trim() : value;
}
/** What nearly no text has, so that it is looked for first: spaces at an end, several, or others; controls; surrogates. */
var ODD = /^ | $| {2}|[^\S ]|[\0-\x1f\x7f-\x9f\ud800-\udfff]/;
/** The same texts with memory of their own: V8 keeps all of a feed for a part that is cut out of it, if only a title. */
var copied = (parts) => JSON.parse(encodeJson(parts));
/** Digits of an id elsewhere, else `''`. */
var digits = (value) => /^\d{5,25}$/.exec(text(value))?.[0] ?? "";
/** Sets a property that has something to say: neither `undefined`, `null`, `''`, 0 nor NaN. */
function put(target, key, value) {
	if (value) target[key] = value;
}
/** A positive number, also from its text (`"800"`, `"800px"`). */
function size(value) {
	const number = typeof value === "number" ? value : Number.parseFloat(text(value));
	return number > 0 && Number.isFinite(number) ? number : void 0;
}
export { put as a, text as c, noticeJunk as i, encodeJson as l, digits as n, record as o, list as r, size as s, copied as t };

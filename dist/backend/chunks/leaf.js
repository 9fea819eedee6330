// src/catalog/leaf.ts
/** Own properties of an untrusted object, on an object without prototype; none for anything else. */
function record(value) {
	return Object.assign(Object.create(null), typeof value === "object" && !Array.isArray(value) ? value : null);
}
/** The items of a list, or of a map that somebody's JSON encoder made of it (its keys stand in for missing ids). */
function list(value) {
	if (Array.isArray(value)) return value;
	return Object.entries(record(value)).map(([id, item]) => typeof item === "object" && item ? {
		id,
		...item
	} : item);
}
/**
* One line of text: a string or a finite number, else `''`. Control characters and halves of surrogate pairs
* (`encodeURIComponent` throws at them) become spaces. Always a text of its own: V8 keeps all of a feed for a part that
* is cut out of it, unless something was replaced or added.
*/
function text(value, maxLength = 500) {
	if (typeof value !== "string" && !Number.isFinite(value)) return "";
	const line = String(value).slice(0, maxLength).replace(/[\s\p{Cc}\p{Cs}]+/gu, " ").trim();
	return line.includes(" ") ? line : ` ${line}`.slice(1);
}
/** Digits of an id elsewhere, else `''`. */
var digits = (value) => /^\d{5,25}$/.exec(text(value))?.[0] ?? "";
/** Sets a property that has something to say: neither `undefined`, `null`, `''`, 0 nor NaN. */
function put(target, key, value) {
	if (value) target[key] = value;
}
/** A positive number, also from its text (`"800"`, `"800px"`). */
function size(value) {
	const number = Number.parseFloat(text(value));
	return number > 0 ? number : void 0;
}
export { size as a, record as i, list as n, text as o, put as r, digits as t };

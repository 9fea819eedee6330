// src/lib/entities.ts
var NAMES = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: "\"",
	apos: "'",
	nbsp: "\xA0"
};
/**
* Decodes those that nearly all feeds get along with: XML's five, spaces, and plain numbers. Of a text with others
* (`isPlain` is false) `decodeEntities` knows more.
*/
var decodePlain = (text) => text.includes("&") ? text.replace(/&(?:(amp|lt|gt|quot|apos|nbsp)|#(3\d|1[6-9]\d|[2-9]\d\d|\d{4}));/g, (_, name, code) => code ? String.fromCharCode(+code) : NAMES[name] ?? "") : text;
/** Whether a text has no entities but those; a lone `&`, and one in an address (`?a=1&b=2`), is none. */
var isPlain = (text) => !/&(?!(?:amp|lt|gt|quot|apos|nbsp|#(?:3\d|1[6-9]\d|[2-9]\d\d|\d{4}));)(?:#|[a-zA-Z]\w{1,9};|(?:amp|lt|gt|quot|nbsp)(?![\w=]))/i.test(text);
export { isPlain as n, decodePlain as t };

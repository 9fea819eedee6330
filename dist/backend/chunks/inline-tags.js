import { t as currencyExponent } from "./money.js";
// src/lib/to-decimal.ts
/** The plain decimal string of an amount, with exactly the currency's digits: `{minor: 4990, currency: 'EUR'}` → `"49.90"`. */
function toDecimal({ minor, currency }) {
	const exponent = currencyExponent(currency);
	const digits = String(Math.abs(minor)).padStart(exponent + 1, "0");
	const whole = digits.slice(0, digits.length - exponent);
	return (minor < 0 ? "-" : "") + (exponent ? `${whole}.${digits.slice(-exponent)}` : whole);
}
// src/catalog/inline-tags.ts
/** Names of tags in the middle of words; all others end one. */
var INLINE_TAG = /^(a|abbr|b|em|font|i|mark|s|small|span|strong|sub|sup|u|wbr)$/i;
export { toDecimal as n, INLINE_TAG as t };

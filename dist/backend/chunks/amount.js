import { t as currencyExponent } from "./money.js";
import { n as rounded, t as parseMoney } from "./money-text.js";
// src/catalog/amount.ts
/**
* A price of a format that promises plain decimals (`19.99`, as number or text), but may hold anything. The promise is
* believed, so `12.605` is a net price that nobody rounded, except in currencies whose coins are worth so little that
* `149.000` must be thousands.
*/
function readAmount(value, fallback) {
	const text = typeof value === "string" ? value.trim() : typeof value === "number" ? `${value}` : "";
	const plain = /^(\d{1,15})(?:\.(\d{1,20}))?$/.exec(text);
	const thousands = typeof value === "string" && plain?.[2]?.length === 3 && isSmall(fallback);
	if (!plain || thousands) return parseMoney(text, fallback);
	const price = fallback && rounded(plain[1] ?? "", plain[2] ?? "", fallback);
	return price ? {
		price,
		currency: fallback
	} : null;
}
var isSmall = (currency) => currencyExponent(currency) === 0 || /IDR|COP|HUF|IRR|LBP|LAK|MMK|KHR|TZS|UZS|MNT|NGN|ARS|CRC|IQD|KZT/.test(currency);
export { readAmount as t };

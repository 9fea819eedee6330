import { c as text } from "./leaf.js";
// src/catalog/region-codes.ts
/** ISO 3166-1 alpha-2 code, upper case; `''` for anything else. Google's `UK` is `GB`. */
function countryCode(value) {
	const code = text(value).toUpperCase();
	return code === "UK" ? "GB" : /^[A-Z]{2}$/.test(code) ? code : "";
}
/** A country, or its subdivision where one is named by its code: `US`, `US-CA`. `''` without a country. */
function regionCode(country, region) {
	const code = countryCode(country);
	const part = text(region).toUpperCase().replace(/^[A-Z]{2}-/, "");
	return code && /^[A-Z0-9]{1,3}$/.test(part) ? `${code}-${part}` : code;
}
export { regionCode as n, countryCode as t };

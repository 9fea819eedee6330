import { n as currencyExponent, t as toDecimal } from "./to-decimal.js";
// src/lib/money-text.ts
/**
* Reads a price text in any of the world's ways: `1.234,56 €`, `$1,234.56`, `1 234,56`, `CHF 1'234.50`, `49,00 TND`,
* `١٢٣٫٤٥٠ د.ك`, `from 10 to 20 USD`. Digits beyond the currency's are rounded half up. `null` when the amount or its
* currency can't be told without guessing (negative, two amounts that are no range, a date, …).
*
* One separator before exactly three digits is a decimal point in currencies of three decimals, else it groups
* thousands: nobody writes a third decimal of a euro, and `12,500 KWD` is no motor car.
*
* @param fallback ISO 4217 of texts that name no currency, or a symbol that many currencies share.
*/
function parseMoney(text, fallback = "") {
	const source = text.slice(0, 200).replace(/(?<=\p{L})[²³]/gu, "");
	if (/\p{No}|\p{Nd}[eE][-+]?\p{Nd}/u.test(source)) return null;
	const clean = toAsciiDigits(source.normalize("NFKC"));
	const [low, high, third] = [...clean.matchAll(NUMBER)].filter(({ index, 0: number }) => !/^ *%/.test(clean.slice(index + number.length)) && !/\/ *$/.test(clean.slice(0, index)));
	if (!low || third) return null;
	const before = clean.slice(0, low.index);
	const end = high ? high.index : clean.length;
	const between = clean.slice(low.index + low[0].length, end);
	const after = high ? clean.slice(end + high[0].length) : "";
	if (MINUS.test(before) || MULTIPLE.test(between) || MULTIPLE.test(after) || high && !RANGE.test(between)) return null;
	const currency = findCurrency(`${before} ${between} ${after}`, fallback);
	if (!currency) return null;
	const price = amount(low[0], before, currency);
	if (price === null) return null;
	const money = {
		price,
		currency
	};
	if (high) {
		const upper = amount(high[0], "", currency);
		if (upper === null || Number(upper) < Number(price)) return null;
		if (upper !== price) money.maxPrice = upper;
	}
	return money;
}
/** Spaces group only before three digits; everything else that may stand inside of a number may group or point. */
var NUMBER = /\d{1,3}(?: \d{3})+(?!\d)(?:[.,_]\d+)?|\d+(?:[.,'_]\d+)*/g;
/** A sign right before the number or its currency; with a space behind it, it is a dash, unless nothing is before it. */
var MINUS = /[-−][^\d\s]{0,4} ?$|^ *[-−]|\($/;
/** `12万円` and `3k` are not twelve yen and three of anything, nor `50¢` and `12p` fifty and twelve; `p.` may be a piece. */
var MULTIPLE = /^ *((k|m|mio|mln|million|mil|thousand|lakh|crore|тыс|млн|jt|juta|rb|ribu)(?!\p{L})|(p|pence|ct?|cents?)(?![\p{L}./])|[¢百千万萬億亿천만억])/iu;
/** What stands between the ends of a range, besides currencies. */
var RANGE = /[-–—~〜・から至到]|(?<!\p{L})(to|bis|al?|à|až|do|e|até|ate|hasta|tot|til|till|do|και|έως|до|إلى|الى|ถึง|עד)(?!\p{L})/iu;
/** Foreign digits become ASCII ones; `'` always groups, `_` is always the decimal point. */
function toAsciiDigits(text) {
	return text.replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, "").replace(/\s+/g, " ").replace(/(?<=\p{Nd})[’‘`´٬](?=\p{Nd})/gu, "'").replace(/٫/g, "_").replace(/،/g, ",").replace(/[^\p{ASCII}]/gu, (character) => /\p{Nd}/u.test(character) ? digit(character) : character);
}
/** Unicode keeps the ten digits of a script together, zero first. */
function digit(character) {
	const code = character.codePointAt(0) ?? 0;
	let value = 0;
	while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
	return `${value}`;
}
function amount(number, before, currency) {
	const fractionOnly = /(^|[^\p{L}])[.,]$/u.test(before) && /^\d{1,2}$/.test(number);
	const parts = (fractionOnly ? `0.${number}` : number).split(/[.,' _]/);
	const separators = fractionOnly ? "." : number.replace(/\d/g, "");
	const last = separators.at(-1);
	const tail = parts.at(-1) ?? "";
	const [head = ""] = parts;
	const once = separators.indexOf(last ?? "") === separators.length - 1;
	const decimal = last === "_" || (last === "." || last === ",") && once && (separators.length > 1 || tail.length !== 3 || head.length > 3 || /^0/.test(head) || currencyExponent(currency) === 3 && currency !== "IQD");
	const fraction = decimal ? parts.pop() : "";
	if (separators.length > (decimal ? 1 : 0)) {
		const groups = parts.slice(1);
		const inner = groups.slice(0, -1);
		if (head.length > 3 || groups.at(-1)?.length !== 3 || !inner.every(({ length }) => length === 3 || length === 2)) return null;
		if (decimal && separators.slice(0, -1).includes(last ?? "")) return null;
	}
	return rounded(parts.join(""), fraction ?? "", currency);
}
/** A decimal string with the currency's digits, rounded half up. */
function rounded(whole, fraction, currency) {
	const exponent = currencyExponent(currency);
	const minor = Number(whole + fraction.padEnd(exponent, "0").slice(0, exponent)) + (/^[5-9]/.test(fraction.slice(exponent)) ? 1 : 0);
	return Number.isSafeInteger(minor) && minor < 0x38d7ea4c68000 ? toDecimal({
		minor,
		currency
	}) : null;
}
function findCurrency(around, fallback) {
	const letters = around.trim();
	const named = /^[a-z]{3}$/i.test(letters) ? [letters.toUpperCase()] : around.match(/(?<!\p{L})[A-Z]{3}(?!\p{L})/gu) ?? [];
	const codes = new Set(named.filter(isCurrency));
	if (codes.size > 1) return "";
	for (const code of codes) return code;
	for (const [sign, currencies] of SIGNS) if (sign.test(around)) return fallback && currencies.includes(fallback) ? fallback : currencies.slice(0, 3).trim();
	return fallback;
}
/** Whether three letters are a currency that this engine knows. */
function isCurrency(code) {
	known ??= new Set(Intl.supportedValuesOf("currency"));
	return known.has(code);
}
var known;
/**
* Signs and who uses them; the first is meant when the fallback is none of them, and nobody when the first is blank.
* Longer signs first: `R$` is no `$`.
*/
var SIGNS = [
	[/US ?(\$|dollar)/i, "USD"],
	[/CA?\$/, "CAD"],
	[/AU?\$/, "AUD"],
	[/NZ\$/, "NZD"],
	[/HK\$/, "HKD"],
	[/S\$/, "SGD"],
	[/NT\$/, "TWD"],
	[/MX\$/, "MXN"],
	[/R\$/, "BRL"],
	[/CN¥/, "CNY"],
	[/\p{L} (dollar|pound)/iu, "   "],
	[/€|\beuros?\b|евро|ευρώ/i, "EUR"],
	[/₹|\bRs\b/i, "INR PKR LKR NPR MUR"],
	[/₩|원/, "KRW"],
	[/₽|руб/i, "RUB BYN"],
	[/₺|\bTL\b/, "TRY"],
	[/₴|грн/i, "UAH"],
	[/₪/, "ILS"],
	[/₫|đ/, "VND"],
	[/฿|บาท/, "THB"],
	[/₱/, "PHP"],
	[/₦/, "NGN"],
	[/₡/, "CRC"],
	[/₲/, "PYG"],
	[/₸/, "KZT"],
	[/₾/, "GEL"],
	[/₼/, "AZN"],
	[/₵/, "GHS"],
	[/₭/, "LAK"],
	[/៛/, "KHR"],
	[/₮/, "MNT"],
	[/֏/, "AMD"],
	[/৳/, "BDT"],
	[/zł/i, "PLN"],
	[/kč/i, "CZK"],
	[/\bft\b/i, "HUF"],
	[/лв/i, "BGN"],
	[/\blei\b/i, "RON MDL"],
	[/дин|\bdin\b/i, "RSD"],
	[/\bKM\b/, "BAM"],
	[/\bS?Fr\b/i, "CHF"],
	[/\bRM\b/, "MYR"],
	[/\bRp\b/i, "IDR"],
	[/د\.?ك|\bKD\b/, "KWD"],
	[/د\.?ت|\bDT\b/, "TND"],
	[/د\.?[اأ]|\bJD\b/, "JOD"],
	[/د\.?ب|\bBD\b/, "BHD"],
	[/د\.?إ/, "AED"],
	[/د\.?م/, "MAD"],
	[/د\.?ج/, "DZD"],
	[/د\.?ع/, "IQD"],
	[/د\.?ل/, "LYD"],
	[/ر\.?ع/, "OMR"],
	[/ر\.?ق/, "QAR"],
	[/ر\.?س|ر[يی]ال/, "SAR OMR QAR YER IRR"],
	[/ج\.?م|جنيه/, "EGP SDG"],
	[/ل\.?ل/, "LBP"],
	[/円/, "JPY"],
	[/元|人民币/, "CNY TWD HKD"],
	[/¥/, "JPY CNY"],
	[/£|\bpounds?\b/i, "GBP EGP LBP"],
	[/\bkr\b/i, "    SEK NOK DKK ISK"],
	[/\$|\bdollars?\b/i, "USD CAD AUD NZD MXN ARS CLP COP UYU HKD SGD TWD BRL DOP JMD TTD BZD BBD BSD BMD XCD FJD NAD CVE BND GYD SRD KYD LRD"]
];
export { rounded as n, parseMoney as t };

import { t as decodeEntities } from "./all-entities2.js";
import { t as currencyExponent } from "./money.js";
import { n as toDecimal, t as INLINE_TAG } from "./inline-tags.js";
import { c as text } from "./leaf.js";
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
// src/catalog/availability.ts
/**
* One pattern a state, tried in this order, on the letters and digits alone: `In stock`, `in_stock` and
* `http://schema.org/InStock` are one word. Shops also write the word of their language.
*/
var STATES = [
	["preorder", /pre?order|presale|vorbestell|pr[eé]commande|preventa|prevendita|prevenda|предзаказ|önsipariş|予約|예약|预订|預購/],
	["backorder", /backorder|madetoorder|nachbestell|aufbestellung|surcommande|bajopedido|suordinazione|sobencomenda|opbestelling|nazamówienie|подзаказ|κατόπινπαραγγελίας|取り寄せ/],
	["out-of-stock", /outofstock|notinstock|currentlyunavailable|^(soldout|nostock|discontinued|oos|unavailable|notavailable|outstock|reserved|archived|false|no|0)$|ausverkauft|nicht(auflager|lieferbar|verfügbar|vorrätig)|rupture|épuisé|indisponi|pasenstock|agotado|sinexistencias|sinstock|fueradestock|nodisponible|esaurito|non(disponibile|instock)|esgotad|semestoque|nãodispon|uitverkocht|niet(opvoorraad|leverbaar|beschikbaar)|slutsåld|slutilager|ejilager|ikkepålager|eivarastossa|udsolgt|utsolgt|loppu|wyprzedan|brakwmagazynie|niedostępn|vyprodán|nenískladem|nedostupn|нетвналичии|^невналичии|распродан|немаєвнаявності|εξαντλη|μηδιαθέσιμο|tükendi|stoktayok|نفد|نفذ|غيرمتوفر|אזל|在庫切れ|品切れ|売り切れ|품절|缺货|缺貨|售罄|无货|หมด|hếthàng|habis|tidaktersedia/],
	["in-stock", /instock|^(available|availablefororder|limitedavailability|lowstock|onlineonly|instoreonly|true|yes|1)$|auflager|lieferbar|verfügbar|enstock|^disponib|enexistencias|emestoque|opvoorraad|ilager|pålager|varastossa|dostępn|skladem|вналичии|внаявності|διαθέσιμο|stoktavar|متوفر|במלאי|在庫あり|재고있음|有货|有貨|มีสินค้า|cònhàng|tersedia/]
];
/** The stock state that somebody's word stands for; `undefined` for words that nobody uses for one. */
function readAvailability(value) {
	const word = text(typeof value === "boolean" ? `${value}` : value).toLowerCase().normalize("NFC").replace(/^.*schema\.org|[^\p{L}\p{M}\p{N}]/gu, "");
	return STATES.find(([, pattern]) => pattern.test(word))?.[0];
}
// src/catalog/thorough.ts
var priceIn = (text, currency) => {
	const money = readAmount(text, currency);
	return money?.currency === currency ? money.price : null;
};
var textOfHtml = (html) => decodeEntities(html.replace(/<(script|style)\b[\s\S]*?<\/\1[^<>]*>|<!--[\s\S]*?-->|<\/?([a-z][a-z\d]*)[^<>]*>|<![^<>]*>/gi, (_, _hidden, name) => INLINE_TAG.test(name) ? "" : " "));
export { parseMoney, priceIn, readAmount, readAvailability, textOfHtml };

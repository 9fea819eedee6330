import { t as decodeEntities } from "./all-entities2.js";
import { n as rounded, t as parseMoney } from "./money-text.js";
import { n as currencyExponent } from "./to-decimal.js";
import { c as text } from "./leaf.js";
import { t as INLINE_TAG } from "./inline-tags.js";
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
	["out-of-stock", /outofstock|notinstock|nolonger|^0instock|(currently|temporarily)unavailable|not(currently|yet)available|^(soldout|nostock|discontinued|oos|unavailable|notavailable|outstock|reserved|archived|false|no|0)$|ausverkauft|nicht.*(lager|lieferbar|verfügbar|vorrätig)|rupture|épuisé|indisponi|(pas|plus)(en|de)stock|horsstock|(pas|plus)disponible|agotado|sinexistencias|sinstock|fueradestock|no(está)?(enstock|disponible)|nohaystock|esaurito|non(disponibile|instock)|esgotad|semestoque|não.*(estoque|dispon)|uitverkocht|niet.*(voorraad|leverbaar|beschikbaar)|slutsåld|slutilager|(ej|inte)ilager|ikkepålager|eivarastossa|udsolgt|utsolgt|loppu|wyprzedan|brakwmagazynie|niedostępn|vyprodán|nenískladem|nedostupn|нетвналичии|нетнаскладе|^невналичии|распродан|немаєвнаявності|εξαντλη|μηδιαθέσιμο|tükendi|stoktayok|نفد|نفذ|غيرمتوفر|אזל|在庫切れ|品切れ|売り切れ|품절|缺货|缺貨|售罄|无货|หมด|hếthàng|nincsraktáron|nemanastanju|eisaatavilla|不可用|habis|tidaktersedia/],
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

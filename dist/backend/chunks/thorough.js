import { n as decodeEntities, t as readAvailability } from "./availability.js";
import { t as readAmount } from "./amount.js";
// src/catalog/thorough.ts
var priceIn = (text, currency) => {
	const money = readAmount(text, currency);
	return money?.currency === currency ? money.price : null;
};
var textOfHtml = (html) => decodeEntities(html.replace(/<(script|style)\b[\s\S]*?<\/\1[^<>]*>|<!--[\s\S]*?-->|<\/?([a-z][a-z\d]*)[^<>]*>|<![^<>]*>/gi, (_, _hidden, name) => INLINE.test(name) ? "" : " "));
/** Tags in the middle of words; all others end one. */
var INLINE = /^(a|abbr|b|em|font|i|mark|s|small|span|strong|sub|sup|u|wbr)$/i;
export { priceIn, readAvailability, textOfHtml };

import { l as thorough, o as readPrice } from "./context.js";
import { c as text } from "./leaf.js";
// src/catalog/read-money.ts
/**
* A price and its currency: `15.00 USD`, `15`. Every other way of writing goes the thorough way: `parseMoney` where
* anything may stand, `readAmount` where plain decimals are promised.
*/
function readMoney(value, fallback, context, way) {
	const written = text(value);
	const [, amount, currency = fallback] = /^(\d+(?:\.\d\d?)?)(?: ([A-Z]{3}))?$/.exec(written) ?? [];
	const isKnown = currency === fallback || Intl.supportedValuesOf("currency").includes(currency);
	const price = amount && currency && isKnown && readPrice(amount, currency, context);
	return price ? {
		price,
		currency
	} : written && thorough(context)?.[way](written, fallback) || null;
}
export { readMoney as t };

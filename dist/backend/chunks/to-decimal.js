// src/lib/money.ts
/**
* Number of decimal digits of a currency by ISO 4217: 2 for most, 0 for JPY, 3 for KWD. Unknown codes count as 2.
* Browsers' `Intl` follows CLDR, which shows some currencies with fewer digits than ISO 4217 accounts them with
* (HUF, IDR, TWD, …), so the exceptions to 2 stand here.
*/
var currencyExponent = (currency) => WHOLE.test(currency) ? 0 : THOUSANDTHS.test(currency) ? 3 : TEN_THOUSANDTHS.test(currency) ? 4 : 2;
var WHOLE = /^(BIF|CLP|DJF|GNF|ISK|JPY|KMF|KRW|PYG|RWF|UGX|UYI|VND|VUV|XAF|XOF|XPF)$/;
var THOUSANDTHS = /^(BHD|IQD|JOD|KWD|LYD|OMR|TND)$/;
var TEN_THOUSANDTHS = /^(CLF|UYW)$/;
/**
* Minor units of a plain decimal string (`"49.90"`, `"-3"`, `"1200"`), read digit by digit.
* Digits beyond the currency's exponent must be zeros (`"49.9000"` is fine, `"49.905"` is not).
* `null` for anything else: grouping, symbols, exponents, more than 15 significant digits.
*/
function parseDecimal(text, currency) {
	const [match, whole, fraction = ""] = /^(-?\d{1,15})(?:\.(\d{1,20}))?$/.exec(text) ?? [];
	const exponent = currencyExponent(currency);
	const minor = Number(whole + fraction.slice(0, exponent).padEnd(exponent, "0")) || 0;
	return match && !/[1-9]/.test(fraction.slice(exponent)) && Number.isSafeInteger(minor) ? minor : null;
}
// src/lib/to-decimal.ts
/** The plain decimal string of an amount, with exactly the currency's digits: `{minor: 4990, currency: 'EUR'}` → `"49.90"`. */
function toDecimal({ minor, currency }) {
	const exponent = currencyExponent(currency);
	const digits = String(Math.abs(minor)).padStart(exponent + 1, "0");
	const whole = digits.slice(0, digits.length - exponent);
	return (minor < 0 ? "-" : "") + (exponent ? `${whole}.${digits.slice(-exponent)}` : whole);
}
export { currencyExponent as n, parseDecimal as r, toDecimal as t };

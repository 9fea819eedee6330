/** An amount of money: integer minor units (cents, yen, fils) and an ISO 4217 code. Never a float. */
export interface Money {
    /** Whole minor units, e.g. `4990` for €49.90, `4990` for ¥4,990, `49900` for 49.900 KWD. */
    readonly minor: number;
    /** ISO 4217 code, upper case. */
    readonly currency: string;
}
/**
 * Number of decimal digits of a currency by ISO 4217: 2 for most, 0 for JPY, 3 for KWD. Unknown codes count as 2.
 * Browsers' `Intl` follows CLDR, which shows some currencies with fewer digits than ISO 4217 accounts them with
 * (HUF, IDR, TWD, …), so the exceptions to 2 stand here.
 */
export declare const currencyExponent: (currency: string) => number;
/**
 * Minor units of a plain decimal string (`"49.90"`, `"-3"`, `"1200"`), read digit by digit.
 * Digits beyond the currency's exponent must be zeros (`"49.9000"` is fine, `"49.905"` is not).
 * `null` for anything else: grouping, symbols, exponents, more than 15 significant digits.
 */
export declare function parseDecimal(text: string, currency: string): number | null;

/** A price as somebody wrote it. */
export interface MoneyText {
    /** Plain decimal string with exactly the currency's digits; of a range, the lower end. */
    price: string;
    /** The upper end of a range. */
    maxPrice?: string;
    /** ISO 4217. */
    currency: string;
}
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
export declare function parseMoney(text: string, fallback?: string): MoneyText | null;
/** A decimal string with the currency's digits, rounded half up. */
export declare function rounded(whole: string, fraction: string, currency: string): string | null;

import { type MoneyText, parseMoney } from '../lib/money-text.js';
import { readAmount } from './amount.js';
import { readAvailability } from './availability.js';
import type { Availability } from './catalog.js';
export { parseMoney, readAmount, readAvailability };
/** What only dirty items need, loaded when the first one is met. */
export interface Thorough {
    /** A price in any of the ways in which people write them, with its currency. */
    parseMoney(text: string, fallback: string): MoneyText | null;
    /** The same of a format that promises plain decimals. */
    readAmount(value: unknown, fallback: string): MoneyText | null;
    /** The amount of {@link readAmount}, if it is of that currency. */
    priceIn(text: string, currency: string): string | null;
    /** HTML without tags, comments, scripts and styles, its entities decoded once. */
    textOfHtml(html: string): string;
    /** The stock state that somebody's word stands for. */
    readAvailability(value: unknown): Availability | undefined;
}
export declare const priceIn: Thorough['priceIn'];
export declare const textOfHtml: Thorough['textOfHtml'];

import { readAvailability } from './availability.js';
import type { Availability } from './catalog.js';
export { readAvailability };
/** What only dirty items need, loaded when the first one is met. */
export interface Thorough {
    /** The amount in a text as people write prices, as a decimal string of that currency; `null` if it can't be told, or is of another. */
    priceIn(text: string, currency: string): string | null;
    /** HTML without tags, comments, scripts and styles, its entities decoded once. */
    textOfHtml(html: string): string;
    /** The stock state that somebody's word stands for. */
    readAvailability(value: unknown): Availability | undefined;
}
export declare const priceIn: Thorough['priceIn'];
export declare const textOfHtml: Thorough['textOfHtml'];

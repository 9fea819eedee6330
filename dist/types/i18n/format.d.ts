import type { Messages } from './messages.js';
/**
 * A price as shoppers of the locale read it, e.g. `€49.90`. `decimal` and `currency` as the catalog has them: a plain
 * decimal string, which goes to `Intl` as it is and never through a float, and three letters.
 * Digits are the currency's usual ones; a currency that is usually shown without (HUF) gets them when they are not zero.
 */
export declare function formatPrice(decimal: string, currency: string, say: Messages): string;
/** A count as shoppers of the locale read it; from a thousand on in short (`1.2K`) where that is shorter. */
export declare function formatCount(count: number, say: Messages): string;

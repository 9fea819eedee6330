import { type Money } from './money.js';
/** The plain decimal string of an amount, with exactly the currency's digits: `{minor: 4990, currency: 'EUR'}` → `"49.90"`. */
export declare function toDecimal({ minor, currency }: Money): string;

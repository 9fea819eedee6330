import { type MoneyText } from '../lib/money-text.js';
/**
 * A price of a format that promises plain decimals (`19.99`, as number or text), but may hold anything. The promise is
 * believed, so `12.605` is a net price that nobody rounded, except in currencies whose coins are worth so little that
 * `149.000` must be thousands.
 */
export declare function readAmount(value: unknown, fallback: string): MoneyText | null;

import type { MoneyText } from '../lib/money-text.js';
import { type Context } from './context.js';
/**
 * A price and its currency: `15.00 USD`, `15`. Every other way of writing goes the thorough way: `parseMoney` where
 * anything may stand, `readAmount` where plain decimals are promised.
 */
export declare function readMoney(value: unknown, fallback: string, context: Context, way: 'parseMoney' | 'readAmount'): MoneyText | null;

import { type Money } from '../lib/money.js';
import type { Recorder } from './recorder.js';
import type { ConversionData, OrderItem } from './wire.js';
/** What the host tells of an order. */
export interface Conversion {
    /** The store's order number. */
    order: string;
    /** Decimal string (`"49.90"`) or integer minor units; never a float. */
    value: string | {
        minor: number;
    };
    /** ISO 4217. */
    currency: string;
    /** Lines of the order; a price is a decimal string, or money. A line without a product, or of none of it, is left out. */
    items?: readonly (Omit<OrderItem, 'price'> & {
        price?: Money | string | null;
    })[] | undefined;
    /** The host's own opaque key of the customer. */
    customer?: string | undefined;
}
/**
 * Records an order, once: a thank-you page that is loaded again counts nothing anew, also where nothing may be
 * remembered, since the event's id follows from the order. Told while consent is denied, it is not recorded, and counts
 * when it is told again with consent.
 * @param fire tells the page (`vitrine:conversion`)
 * @returns resolves when sending has been tried
 * @throws {TypeError} (as a rejection) for a value that is neither a decimal string nor integer minor units, an order
 * that is no text, or a currency that is no ISO 4217 code
 */
export declare function recordConversion(recorder: Recorder, conversion: Conversion, fire: (data: ConversionData) => void): Promise<void>;

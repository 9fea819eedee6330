import type { BuyData, RecordEvent } from '../beacon/wire.js';
import type { Emit } from '../lib/emit.js';
/** What is bought: a product, its variant if it has several, how many, for what each. */
export type BuySubject = Omit<BuyData, 'checkout'>;
export interface BuyingOptions {
    record: RecordEvent;
    emit: Emit;
    /** Sends what waits; the page may be left at once. */
    flush: () => void;
}
export interface Buying {
    /**
     * A click on a buy link: fires the cancelable `buy`, records and flushes it; the browser follows the link by itself
     * and is never held back. False when the page prevented it; then the click's navigation is prevented too.
     */
    buy(subject: BuySubject, link: string, target: EventTarget, event: Event): boolean;
}
export declare const createBuying: ({ record, emit, flush }: BuyingOptions) => Buying;

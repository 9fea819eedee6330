import type { Keeper } from './keeper.js';
import type { Sender } from './sender.js';
/** Where recorded events go. Logs them at once; what sends them is loaded when there is something to send. */
export interface Outbox extends Pick<Sender, 'add' | 'flush' | 'leave' | 'persist' | 'drop' | 'forget'> {
    /** The page or the network is back, or storage may be read: sends what waits, here and in the log. */
    wake(): void;
}
/**
 * @param defer runs something when the caller's handler is done
 * @param handOver gives a batch to `sendBeacon`
 * @param load makes the sender; tried again with the next event when it fails
 */
export declare function createOutbox(keeper: Keeper, defer: (action: () => void) => void, handOver: (batch: string) => void, load: () => Promise<Sender>): Outbox;

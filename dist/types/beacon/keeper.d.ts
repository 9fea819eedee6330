import { type Farewell } from './other-tabs.js';
/** What Vitrine remembers of a shopper: on the device once consent is granted, else in this page's memory only. Never throws. */
export interface Keeper {
    /** Given `isDue`, also looks on the device where consent does not allow it: to erase what was stored when it did. */
    get(key: string, isDue?: boolean): string | null;
    /** Whether the device took the text; in memory it is in any case. */
    set(key: string, value: string): boolean;
    remove(key: string): void;
    /** Whether the device has what was set, not this page's memory alone. */
    has(key: string): boolean;
    /** Whether the device took the text; false as well while it may not be asked. */
    write(key: string, value: string): boolean;
    /** Names of all that is on the device, in no order. */
    keys(): string[];
    /** Whether consent is granted: while it is not, nothing is read or written. */
    isOpen: boolean;
    /** Consent is granted: what was remembered in memory goes to the device. */
    open(): void;
    /** Removes what is in memory only. */
    clear(): void;
    /** Removes everything, on the device and in memory, and says why to the other tabs. */
    erase(farewell: Farewell): void;
}
/** Storage may be denied (merely touching it throws), full, or emptied at any time. */
export declare function createKeeper(window: Window): Keeper;

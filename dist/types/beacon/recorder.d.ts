import type { Arrival } from '../referral/arrivals.js';
import { type KnownLevel, type Level } from './consent.js';
import { type Keeper } from './keeper.js';
import type { EventData, EventType, Touch } from './wire.js';
export interface RecorderOptions {
    /** Store key, `[a-z0-9.-]{1,64}`. */
    store: string;
    /** Base URL of the collector, without a slash at its end; null: nothing is logged or sent. */
    collector: string | null;
    /** Query parameter of the token. */
    param: string;
    /** How long an arrival counts, 1..400. */
    windowDays: number;
    /** The level of consent, or `auto` to listen to the host's call and to consent platforms. */
    consent: Level | 'auto';
    /** The only door to the page: network, storage, timers, address and history are reached through it. */
    window: Window & typeof globalThis;
    /** Fires `vitrine:<type>` on the document. */
    emit: (type: string, detail: object) => void;
    /** Milliseconds since 1970. */
    now: () => number;
    /** The address when the script tag ran; pages rewrite theirs before recording is loaded. */
    href: string;
    /** Whether the token is taken out of the address bar once it is kept on the device. */
    cleanUrl: boolean;
}
export interface Recorder {
    /** Store key, as given. */
    readonly storeKey: string;
    /**
     * Records what happened: adds what all events carry, logs it when the caller's handler is done, then sends it.
     * All but its id, time and page is made then as well, to keep a tap quick.
     * @param id given only where the same fact may be recorded twice, as `order:…`, with the visitor in place of `order` where he is known; random otherwise
     * @returns the event's id
     */
    record<T extends EventType>(type: T, data: EventData[T], id?: string): string;
    /** The arrival that counts now: the newest within the window. */
    arrival(): Arrival | null;
    /** All arrivals within the window, oldest first, ten at most. */
    touches(): Touch[];
    /** The token of the arrival that counts, for forms and buy links. */
    token(): string | null;
    /** Remembers a share of this visitor's own: opening its link is no arrival. */
    ownShare(share: string): void;
    isOwnShare(share: string): boolean;
    /** Random first-party id of the browser; null unless consent is granted. */
    visitor(): string | null;
    level(): KnownLevel;
    /** Calls the listener when the level has changed, and when who led here is known late or was forgotten; gives what ends that. */
    onLevel(listener: (level: KnownLevel) => void): () => void;
    /** The host's word on consent. */
    consent(level: Level): void;
    /** Erases all that is stored here, and tells the collector to erase the visitor. */
    forget(): void;
    /** Sends all that waits; resolves when each event has been tried. */
    flush(): Promise<void>;
    /** Small texts: on the device (`vitrine:` before the key) when consent is granted, else in memory. */
    store: Pick<Keeper, 'get' | 'set' | 'remove' | 'has'>;
    dispose(): void;
}
/** The recorder of a page: arrivals, consent, and the way of every event to the collector. One a page. */
export declare function createRecorder(options: RecorderOptions): Recorder;

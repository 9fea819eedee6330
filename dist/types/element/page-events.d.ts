import type { Level } from '../beacon/consent.js';
import type { CommonData, EventData, ShareOutcomeData } from '../beacon/wire.js';
import type { Skipped } from '../catalog/catalog.js';
/** What `vitrine:ready` tells: the feed as it was understood. */
export interface ReadyDetail {
    format: string;
    /** How many products are shown. */
    products: number;
    skipped: readonly Skipped[];
}
/** What `vitrine:error` tells; the page goes on without. */
export interface ErrorDetail {
    /**
     * `network`, `not-a-feed`, `empty`, or, where the rest is shown, `items-skipped` and `partial` (the feed ended early);
     * `unknown-poll` where a poll is named that is nowhere; `refused` where the collector will not take events.
     */
    code: string;
    /** One English sentence for the page's developer. */
    message: string;
    /** What is left out: items of the feed, or events that the collector refused, by their ids. */
    skipped: readonly Skipped[];
}
/** Page events by name, with their details. */
export interface VitrineEventMap {
    'vitrine:ready': CustomEvent<ReadyDetail>;
    'vitrine:view': CustomEvent<EventData['view']>;
    'vitrine:open': CustomEvent<EventData['open']>;
    'vitrine:share': CustomEvent<EventData['share']>;
    'vitrine:pin': CustomEvent<EventData['pin']>;
    'vitrine:share-outcome': CustomEvent<ShareOutcomeData>;
    'vitrine:vote': CustomEvent<EventData['vote']>;
    'vitrine:buy': CustomEvent<EventData['buy']>;
    /** With the chain that led here, which every event has on the wire. */
    'vitrine:landing': CustomEvent<EventData['landing'] & Pick<CommonData, 'chain' | 'depth'>>;
    'vitrine:conversion': CustomEvent<EventData['conversion']>;
    'vitrine:consent': CustomEvent<{
        level: Level;
    }>;
    'vitrine:error': CustomEvent<ErrorDetail>;
}
/** Their names without `vitrine:`. */
export type PageEvent = keyof VitrineEventMap extends `vitrine:${infer Name}` ? Name : never;

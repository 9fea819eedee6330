import type { Money } from '../lib/money.js';
/** What is the same in the `data` of every event (README, "The wire"). */
export interface CommonData {
    /** Random first-party id of the browser; absent unless consent is granted. */
    visitor?: string;
    /** Random id of the visit; absent unless consent is granted. */
    session?: string;
    /** URL of the page without query and fragment. */
    page: string;
    /** Share ids, root → leaf, of the arrival that counts; `[]` if none. */
    chain: string[];
    /** True depth of that chain; 0 if none, 63 means 63 or more. */
    depth: number;
}
/** Where in the gallery something happened. */
export interface Place {
    product: string | null;
    photo: string | null;
    /** Place in the gallery, from 0. */
    position: number | null;
}
export interface ShareData extends Place {
    /** Id of the new share node. */
    share: string;
    /** The share that brought the sharer here, or none. */
    parent: string | null;
    /** Id of the network, e.g. `whatsapp`, `copy`, `native`, `pinterest`. */
    network: string;
}
/** What is known of what followed a share; a click is never reported as a completed share. */
export type ShareOutcome = 'copied' | 'opened' | 'handed-over' | 'cancelled' | 'failed';
export interface ShareOutcomeData {
    share: string;
    outcome: ShareOutcome;
}
export interface LandingData {
    /** The leaf of the chain that led here. */
    share: string;
    /** From `utm_source`, else null; the collector knows it from the share. */
    network: string | null;
    /** Origin only, or null. */
    referrer: string | null;
}
export interface VoteData {
    poll: string;
    /** The chosen choice; null takes the vote back. */
    choice: string | null;
    /** The product that the photo or the choice shows. */
    product?: string;
    /** Id of this page's first vote event on the poll: lets a vote be changed where no visitor id may be sent. */
    replaces?: string;
}
export interface BuyData {
    product: string;
    variant: string | null;
    quantity: number;
    price: Money | null;
    /** Origin of the checkout. */
    checkout: string;
}
/** One line of an order. */
export interface OrderItem {
    product: string;
    variant?: string | null;
    quantity: number;
    price?: Money | null;
}
/** An arrival by a share link, as a conversion tells it. */
export interface Touch {
    chain: string[];
    depth: number;
    network: string | null;
    /** ISO 8601, UTC. */
    at: string;
}
export interface ConversionData {
    /** The store's order number. */
    order: string;
    value: Money;
    items: OrderItem[];
    /** All arrivals within the window, oldest first. */
    touches: Touch[];
    /** The host's own opaque key of the customer. */
    customer?: string;
}
/** The `data` of each type, without what is common to all. */
export interface EventData {
    view: Place;
    open: Place;
    share: ShareData;
    pin: ShareData;
    'share-outcome': ShareOutcomeData;
    vote: VoteData;
    buy: BuyData;
    landing: LandingData;
    conversion: ConversionData;
}
export type EventType = keyof EventData;
export declare const EVENT_TYPES: readonly ["view", "open", "share", "pin", "share-outcome", "vote", "buy", "landing", "conversion"];
/** A CloudEvents 1.0 event as it goes over the wire; `source` + `id` identify it. */
export interface WireEvent<T extends EventType = EventType> {
    specversion: '1.0';
    id: string;
    /** `/stores/{store}` */
    source: string;
    type: `vitrine.${T}`;
    /** Product id, where the event is about one. */
    subject?: string;
    /** ISO 8601, UTC, milliseconds, by the browser's clock. */
    time: string;
    data: CommonData & EventData[T];
}
/**
 * Records what happened. The only thing that views and models know of recording: they are given this function.
 * Cheap enough for a tap's handler; gives the event's id, which analytics of the page may share.
 */
export type RecordEvent = <T extends EventType>(type: T, data: EventData[T]) => string;

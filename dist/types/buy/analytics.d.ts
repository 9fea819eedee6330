import type { EventData, EventType } from '../beacon/wire.js';
import type { Product } from '../catalog/catalog.js';
export interface AnalyticsOptions {
    /** The page's `dataLayer`, `gtag` and `google_tag_manager`; `dataLayer` is made where it is missing. */
    page: {
        dataLayer?: unknown;
        gtag?: unknown;
        google_tag_manager?: unknown;
    };
    /** A product of the page's galleries, and the currency of its prices. */
    product: (id: string) => {
        product: Product;
        currency: string;
    } | null;
    /** Runs a task a little later; views of one moment become one list. */
    later: (task: () => void) => void;
    /** Name of the gallery in reports; `vitrine` when missing. */
    list?: string;
}
/** Tells analytics what was recorded. `id` is the beacon's event id, so that server and browser events can be matched. */
export type Analyse = <T extends EventType>(type: T, data: EventData[T], id: string) => void;
/**
 * GA4's recommended events for what shoppers do: `view_item_list`, `select_item`, `share`, `add_to_wishlist` (pin),
 * `begin_checkout` (buy) and `purchase`; votes as `vitrine_vote`. Prices are numbers in major units, as GA4 wants them.
 * Goes to the tag manager's `dataLayer`, or to `gtag` on pages that have only that. Nothing is loaded from anyone.
 * Source: developers.google.com, GA4 recommended events.
 */
export declare function createAnalytics({ page, product, later, list }: AnalyticsOptions): Analyse;

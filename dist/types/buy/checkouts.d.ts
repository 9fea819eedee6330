import type { Format } from '../catalog/catalog.js';
/** What the page's platform is known by. Read with care: an element with such an id has the same name. */
export interface PlatformPage {
    Shopify?: unknown;
    wc_add_to_cart_params?: unknown;
}
export interface ResolvedCheckout {
    /** For `checkoutLink`. */
    checkout: string;
    /** For `checkoutLink`: what `auto` means here. */
    platform: string | null;
    /** For `checkoutLink`: what of a feed that is not the platform's own is an id of the platform's. */
    ids?: RegExp;
}
/** What `checkoutLink` is to be given, for the `checkout` attribute, the feed's format and the page. */
export declare function resolveCheckout(checkout: string, format: Format, page: PlatformPage, param: string): ResolvedCheckout;

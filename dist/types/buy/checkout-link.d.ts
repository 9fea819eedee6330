import type { Product, Variant } from '../catalog/catalog.js';
export interface CheckoutLinkOptions {
    product: Product;
    /** The chosen variant; without one the one that the price is of, else the first in stock. */
    variant?: Variant | null | undefined;
    /** Whole number from 1; 1 when missing. */
    quantity?: number | undefined;
    /** `auto`, `shopify`, `link`, or a URL template; the other platforms' templates are in `checkouts.ts`. */
    checkout: string;
    /** Token of the arrival that counts now, or null. */
    token: string | null;
    /** Leaf of its chain, or null. */
    share: string | null;
    /** URL of the page. */
    page: string;
    /** What `auto` means here: `shopify`, a template, or null = not known. */
    platform: string | null;
    /** Finds the platform's id in `id url` of what is bought, where the feed's ids are not the platform's. */
    ids?: RegExp | undefined;
    /** Where the shopper ships to, ISO 3166-1 or -2, upper case; null = not known. */
    region?: string | null | undefined;
    /** Query parameter, and cart attribute, of the token; `vref` when missing. */
    param?: string | undefined;
    /** Code that the shopper's order is to be given, where the checkout's link can say it. */
    discount?: string | undefined;
    /** Further origins that a feed may send shoppers to, e.g. `https://pay.example`. */
    origins?: readonly string[] | undefined;
}
/**
 * The link that buys: that variant and quantity, with the token that led here. Null when there must be no
 * buy button: sold out, not sold to the region, something that the template wants is not known, not http(s),
 * or the feed leads to an origin other than the page's, the product's, Stripe's and the configured ones.
 *
 * `auto` takes the feed's own link, then the platform's, if its id is known, then the product's page. The token goes where each takes it:
 * Stripe's reference, Shopify's cart attribute, else the query; a merchant's template says itself where.
 */
export declare function checkoutLink(options: CheckoutLinkOptions): string | null;

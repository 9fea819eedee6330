import type { VitrineApi } from './api.js';
import type { LazyElement } from './controller.js';
import type { VitrineGalleryElement } from './globals.js';
/** The script tag's `data-*` attributes in camel case, with the same values and defaults; also defaults of every gallery's attributes. */
export interface VitrineConfig {
    /** Store key sent with every event, `[a-z0-9.-]{1,64}`; the host name when missing. */
    store?: string | undefined;
    /** Base URL of the collector; without it no beacon leaves the page. */
    collector?: string | undefined;
    /** Query parameter of the referral token, `vref`. */
    param?: string | undefined;
    /** Days that an arrival counts, 1..400, 30 when missing. */
    windowDays?: number | string | undefined;
    /** `auto`, `granted`, `anonymous` or `denied`. */
    consent?: string | undefined;
    /** `auto`, a platform, or a URL template. */
    checkout?: string | undefined;
    /** `on` or `off`: share links also carry `utm_source` and `utm_medium`. */
    utm?: string | undefined;
    /** `on` or `off`: whether the token is taken out of the address bar once it is kept on the device (consent granted). */
    cleanUrl?: string | undefined;
    /** `on` or `off`: whether product pages are fetched when a shopper points at their link, off when missing. */
    prefetch?: string | undefined;
    /** `datalayer`: also push GA4 events. */
    analytics?: string | undefined;
    /** JSON object of your own texts by key. */
    words?: string | undefined;
    /** Hashtags for shares, with spaces between them. */
    hashtags?: string | undefined;
    /** `on` or `off`: whether the price is in what is shared and pinned. */
    sharePrice?: string | undefined;
    /** Discount code that buy now brings along where the checkout takes one. */
    discount?: string | undefined;
    /** Origins, with spaces between them, to which a feed's own checkout links may lead. */
    checkoutOrigins?: string | undefined;
    /** JSON list of networks of your own for the share menu. */
    ownNetworks?: string | undefined;
    /** App id that Messenger wants; without one it is not offered. */
    facebookApp?: string | undefined;
    /** From here on, defaults of every gallery's attributes. */
    feed?: string | undefined;
    format?: string | undefined;
    layout?: string | undefined;
    actions?: string | undefined;
    networks?: string | undefined;
    limit?: number | string | undefined;
    currency?: string | undefined;
    locale?: string | undefined;
    region?: string | undefined;
    theme?: string | undefined;
    video?: string | undefined;
    order?: string | undefined;
    popularFrom?: number | string | undefined;
    polls?: string | undefined;
    heading?: string | undefined;
    imageTemplate?: string | undefined;
    emptyText?: string | undefined;
}
declare const VitrineGallery_base: new () => LazyElement;
/**
 * A gallery of shoppable pictures with share, pin, vote and buy.
 *
 * @tagname vitrine-gallery
 * @attr {string} feed - URL of the store's feed, `#id` of an inline JSON script, or `page` for the page's own JSON-LD or Open Graph
 * @attr {string} [format=auto] - `auto`, `vitrine`, `shopify`, `woocommerce`, `google`, `meta`, `jsonld`, `opengraph`
 * @attr {string} [layout=grid] - `grid`, `masonry`, `justified`, `carousel`
 * @attr {string} [actions=share pin vote buy] - Buttons of each picture, space-separated
 * @attr {string} networks - Ids of the share menu's networks in the order to show, by language when missing; `-id` hides one
 * @attr {number} limit - Show that many at most
 * @attr {string} currency - ISO 4217, for feeds that name none (Shopify)
 * @attr {string} locale - BCP 47; the nearest `lang` when missing, as it is when the element is made or one of its attributes changes
 * @attr {string} region - ISO 3166-1 or -2 code that the shopper ships to; hides buy-now where a product is not sold
 * @attr {string} [theme=auto] - `auto` (the page's `color-scheme`), `light`, `dark`
 * @attr {string} [video=asked] - `asked` (a video plays when its button is used), `seen` (also when it comes into view: silent, and never where less motion or less data is wanted)
 * @attr {string} [order=store] - `store` (as the feed has it), `most-loved` (what shoppers share, pin, like and buy most these days, by the collector)
 * @attr {number} popular-from - From how many people or acts on a tile says "12 people shared this today", "Pinned 12 times this week" or "Popular this week", by the collector; never when missing
 * @attr {string} polls - Ids of the catalog's polls to show below the pictures, or `all`
 * @attr {string} heading - Shown above, and the gallery's name for screen readers
 * @attr {string} image-template - How the store's CDN resizes pictures, e.g. `{src}?w={width}`; Shopify's is known
 * @attr {string} empty-text - Said when the feed has nothing to show
 * @fires {CustomEvent<ReadyDetail>} vitrine:ready - The feed is shown
 * @fires {CustomEvent} vitrine:view - Half of a tile was visible for one second
 * @fires {CustomEvent} vitrine:open - A picture is about to open; cancelable
 * @fires {CustomEvent} vitrine:share - The shopper chose a network; cancelable
 * @fires {CustomEvent} vitrine:pin - The shopper chose to pin; cancelable
 * @fires {CustomEvent} vitrine:share-outcome - What is known of what followed a share
 * @fires {CustomEvent} vitrine:vote - A vote was given or taken back; cancelable
 * @fires {CustomEvent} vitrine:buy - Buy-now was followed; cancelable
 * @fires {CustomEvent<ErrorDetail>} vitrine:error - A feed or a part of it could not be shown
 * @slot - Shown until the gallery is ready for the first time and when it fails; what search engines see
 * @csspart heading - The heading
 * @csspart list - The list of tiles
 * @csspart tile - A tile
 * @csspart picture - The picture's box
 * @csspart actions - The row of buttons on the picture
 * @csspart share - The share button
 * @csspart pin - The pin link
 * @csspart vote - The vote button
 * @csspart caption - The words below the picture
 * @csspart title - The title
 * @csspart price - The price
 * @csspart regular-price - The price before the sale
 * @csspart buy - Buy now
 * @csspart unavailable - Said in place of buy now
 * @csspart message - What is said when there is nothing to show
 * @csspart retry - The button that tries again
 * @csspart previous - The arrow back, of carousel and lightbox
 * @csspart next - The arrow on, of carousel and lightbox
 * @csspart trend - What a tile says of its popularity
 * @csspart polls - The catalog's polls below the pictures
 * @csspart spots - The dots on a photo
 * @csspart spot - A dot
 * @csspart card - The card of a dot
 * @csspart lightbox - The dialog that a picture opens in
 * @csspart lightbox-pictures - The pictures in it
 * @csspart lightbox-title - The title in it
 * @csspart thumbnails - The row of small pictures
 * @csspart details - Everything beside the picture
 * @csspart rating - The stars
 * @csspart option - One choice, such as the size
 * @csspart quantity - How many
 * @csspart description - The description
 * @csspart page-link - The link to the product's page
 * @csspart products - All products of a photo
 * @csspart credit - Who made a photo
 * @csspart close - The button that closes it
 */
export declare class VitrineGallery extends VitrineGallery_base implements VitrineGalleryElement {
    /** The catalog that is shown; assign an object of any format that Vitrine reads. */
    catalog: VitrineGalleryElement['catalog'];
    /** `idle` (nothing to show, or not near the view yet), `loading`, `ready`, `failed`. */
    readonly status: VitrineGalleryElement['status'];
    /** Opens the picture or product with that id, as soon as the catalog has it. */
    open(id: string | number): void;
    /** Closes what is open. */
    close(): void;
    /** Asks for the feed anew. */
    reload(): void;
}
declare const VitrineShare_base: new () => LazyElement;
/**
 * Share and pin buttons for one product; what is not said is read from the page's JSON-LD or Open Graph.
 *
 * @tagname vitrine-share
 * @attr {string} product-url - The product's page
 * @attr {string} image - Its picture
 * @attr {string} heading - Its title
 * @attr {string} product - Its id
 * @attr {string} networks - As of the gallery
 * @attr {string} locale - As of the gallery
 * @fires {CustomEvent} vitrine:share - The shopper chose a network; cancelable
 * @fires {CustomEvent} vitrine:pin - The shopper chose to pin; cancelable
 * @fires {CustomEvent} vitrine:share-outcome - What is known of what followed a share
 * @fires {CustomEvent<ErrorDetail>} vitrine:error - What the buttons need could not be loaded
 * @csspart actions - The row of buttons
 * @csspart share - The share button
 * @csspart pin - The pin link
 */
export declare class VitrineShare extends VitrineShare_base {
}
declare const VitrineVote_base: new () => LazyElement;
/**
 * A poll of its own.
 *
 * @tagname vitrine-vote
 * @attr {string} poll - Id of the poll
 * @attr {string} heading - The question
 * @attr {string} networks - As of the gallery
 * @attr {string} locale - As of the gallery
 * @fires {CustomEvent} vitrine:vote - A vote was given or taken back; cancelable
 * @fires {CustomEvent} vitrine:share - The shopper asked a friend; cancelable
 * @fires {CustomEvent} vitrine:share-outcome - What is known of what followed
 * @fires {CustomEvent<ErrorDetail>} vitrine:error - The poll is nowhere, or could not be loaded
 * @slot - Two to six choices, as `<option value="id">Label</option>`, with `data-product="id"` for the product's picture
 * @csspart poll - The poll
 * @csspart question - The question
 * @csspart choice - A choice
 * @csspart friends - How those voted whom the shopper asked
 * @csspart ask - The button that asks a friend
 */
export declare class VitrineVote extends VitrineVote_base {
}
declare const VitrineConversion_base: new () => LazyElement;
/**
 * Reports the order of a thank-you page with the chain of shares that led to it, once an order.
 *
 * @tagname vitrine-conversion
 * @attr {string} order - The store's order number
 * @attr {string} value - Decimal string, `49.90`
 * @attr {string} currency - ISO 4217
 * @attr {string} items - JSON list of `{product, variant, quantity, price}`
 * @attr {string} customer - The host's own opaque key
 * @fires {CustomEvent} vitrine:conversion - The order was reported, once an order
 * @fires {CustomEvent<ErrorDetail>} vitrine:error - What reports it could not be loaded
 */
export declare class VitrineConversion extends VitrineConversion_base {
}
/**
 * Defines the elements and catches an arriving token; call it once, in the browser, as early as you can.
 * @throws ConfigError that names the option, its value and what is allowed; also when called again with other options
 * @example defineVitrine({ store: 'halden', collector: '/vitrine' })
 */
export declare function defineVitrine(options?: VitrineConfig): void;
export declare const on: VitrineApi['on'];
export declare const conversion: VitrineApi['conversion'];
export declare const shareLink: VitrineApi['shareLink'];
export declare const referral: VitrineApi['referral'];
export declare const consent: VitrineApi['consent'];
export declare const forget: VitrineApi['forget'];
export declare const flush: VitrineApi['flush'];
export declare const version: string;
export {};

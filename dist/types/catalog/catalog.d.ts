/** What can be known of stock. A product that is `out-of-stock` never shows buy-now. */
export type Availability = 'in-stock' | 'out-of-stock' | 'preorder' | 'backorder' | 'unknown';
/** A picture. `width` and `height` are the file's own pixels; they reserve its box. */
export interface Picture {
    /** Absolute http(s) URL. */
    src: string;
    width?: number;
    height?: number;
    /** Text for those who can't see it; the product's title when missing. */
    alt?: string;
    /** As the HTML attribute, absolute URLs; of pictures on Shopify's CDN made when it is read. */
    srcset?: string;
    /** `#rrggbb`: fills the box until the picture is there, and shows through where it is transparent. */
    color?: string;
}
/** A file of a product's video; several are the same video in other formats. */
export interface VideoSource {
    src: string;
    /** MIME type, e.g. `video/mp4`. */
    type?: string;
    poster?: string;
    /** URL of a WebVTT file. */
    captions?: string;
}
/** A version of a product that can be bought: one size, one colour. */
export interface Variant {
    id: string;
    title: string;
    /** Option name → value, e.g. `{ Size: 'M' }`, in the store's order. */
    options: Record<string, string>;
    /** Decimal string in the product's currency; the product's price when missing. */
    price?: string;
    /** Regular price that this version's `price` is reduced from; decimal string, higher than `price`. */
    compareAt?: string;
    availability?: Availability;
    /** Absolute URL of its picture. */
    image?: string;
    sku?: string;
    /** Its own page, absolute; the product's when missing. */
    url?: string;
    /** A link to a checkout of its own; the product's when missing. */
    buy?: {
        url: string;
    };
    /** ISO 3166-1/-2 codes where this version is sold, of the product's; in all of them when missing. */
    regions?: string[];
    /** ISO 3166-1/-2 codes where this version is not sold, beside the product's. */
    excludedRegions?: string[];
}
/** A thing for sale. */
export interface Product {
    id: string;
    title: string;
    /** Its page in the store, absolute; share links lead here. */
    url: string;
    /** Decimal string (`"49.90"`) in `currency`; missing = no price known, `"0.00"` = free. */
    price?: string;
    /** The dearest version's price where versions differ, higher than `price`, which is then a "from" price. */
    maxPrice?: string;
    /** Regular price that `price` is reduced from, decimal string, higher than `price`. */
    compareAt?: string;
    /** ISO 4217; the catalog's when missing. */
    currency?: string;
    /** `unknown` when missing. */
    availability?: Availability;
    /** ISO 3166-1/-2 codes where it is sold; everywhere when missing. */
    regions?: string[];
    /** ISO 3166-1/-2 codes where it is not sold. */
    excludedRegions?: string[];
    brand?: string;
    /** Plain text. */
    description?: string;
    /** In the store's order; may be empty. */
    images: Picture[];
    video?: VideoSource[];
    variants?: Variant[];
    /** `value` from 0 to 5, `count` of ratings. */
    rating?: {
        value: number;
        count: number;
    };
    /** What the feed says of its checkout: a link of its own (may hold `{id} {sku} {variant} {quantity} {token}`), or an id for the platform's. */
    buy?: {
        url?: string;
        id?: string;
    };
    /** Id of a pin of it on Pinterest, digits: pinning then saves that one. */
    pin?: string;
}
/** Where on a photo a product is: `x`, `y` from 0 to 1 of the picture's width and height. */
export interface Tag {
    /** Id of the product. */
    product: string;
    x: number;
    y: number;
}
/** Who made a photo. */
export interface Credit {
    name: string;
    url?: string;
    kind: 'shopper' | 'creator' | 'brand';
}
/** A picture that shows products. */
export interface Photo extends Picture {
    id: string;
    caption?: string;
    credit?: Credit;
    /** Id of its pin on Pinterest, digits: pinning then saves that one. */
    pin?: string;
    tags: Tag[];
}
/** A question with two to six answers. */
export interface Poll {
    id: string;
    question: string;
    choices: {
        id: string;
        label: string;
        product?: string;
        image?: string;
    }[];
}
/** What a gallery shows, and what every feed is turned into: fresh objects with primitive leaves. */
export interface Catalog {
    /** ISO 4217, of all prices that name no other; `XXX` (ISO's "no currency") when neither feed nor caller names one. */
    currency: string;
    products: Product[];
    /** Without them, each product's first image is its photo. */
    photos?: Photo[];
    polls?: Poll[];
}
/** The feed formats that Vitrine reads. */
export type Format = 'vitrine' | 'shopify' | 'woocommerce' | 'google' | 'meta' | 'jsonld' | 'opengraph';
/** An item of a feed that was left out, and why. */
export interface Skipped {
    /** Place in the feed, from 0. */
    index: number;
    /** The item's own id, where it has one. */
    id: string | null;
    /** One short English sentence for the merchant's developer. */
    reason: string;
}
/** A feed as Vitrine understands it. */
export interface ReadResult {
    format: Format;
    catalog: Catalog;
    /** Items left out. */
    skipped: Skipped[];
    /** Why the feed was not read to its end (a later page failed, a limit of size): one English sentence. What came before is in `catalog`. */
    partial?: string;
}
/** No catalog could be had from the feed. */
export declare class CatalogError extends Error {
    readonly name = "CatalogError";
    /**
     * `network`: no answer, or an answer that is an error · `not-a-feed`: nothing that Vitrine understands ·
     * `empty`: a feed, but every item of it is broken.
     */
    readonly code: 'network' | 'not-a-feed' | 'empty';
    readonly skipped: readonly Skipped[];
    constructor(code: 'network' | 'not-a-feed' | 'empty', message: string, skipped?: readonly Skipped[]);
}
/** Whether an error is a `CatalogError`, also one of another copy of this module (`vitrine.all.js` loads readers from files of their own). */
export declare const isCatalogError: (error: unknown) => error is CatalogError;

import type { Format } from '../catalog/catalog.js';
import type { Words } from '../i18n/messages.js';
/** What `renderGallery` is told: the page, and the attributes of `<vitrine-gallery>` in camel case with the same meaning and defaults. */
export interface RenderOptions {
    /**
     * Address of the page, absolute http(s); relative addresses in the catalog are resolved against it. Without it they
     * stay relative to the page's root, and pin links, which need whole addresses, work once the script is there.
     */
    base?: string | undefined;
    /** Address that the element asks for the whole catalog; without it the catalog stands in the markup, and nothing is asked for. */
    feed?: string | undefined;
    format?: Format | 'auto' | undefined;
    layout?: 'grid' | 'masonry' | 'justified' | 'carousel' | undefined;
    /** Buttons of each picture, space-separated. */
    actions?: string | undefined;
    networks?: string | undefined;
    limit?: number | undefined;
    /** ISO 4217, for feeds that name none. */
    currency?: string | undefined;
    /** BCP 47; also becomes the element's `lang` and `dir`. English when missing. */
    locale?: string | undefined;
    region?: string | undefined;
    theme?: 'auto' | 'light' | 'dark' | undefined;
    heading?: string | undefined;
    imageTemplate?: string | undefined;
    emptyText?: string | undefined;
    /** The element's `id`. */
    id?: string | undefined;
    /** Further attributes of the element: `class`, `slot`, `data-…`, and those of the gallery that change nothing of what is drawn first. */
    attributes?: Readonly<Record<string, string>> | undefined;
    /** Of the page's policy: the styles stand in a `<style nonce>`. */
    nonce?: string | undefined;
    /** How many tiles are drawn, 1..200, 24 when missing; the script draws the rest. */
    tiles?: number | undefined;
    /** As of `<img sizes>`, where the gallery does not span the page; for pictures with `srcset`. */
    sizes?: string | undefined;
    /** As the script tag's `data-checkout`. */
    checkout?: string | undefined;
    /** As the script tag's `data-param`. */
    param?: string | undefined;
    /** Your own texts by key, as the script tag's `data-words`. */
    words?: Words | undefined;
    /** `false` leaves out the schema.org description of the products. */
    jsonLd?: boolean | undefined;
}
/** @throws ConfigError for what would give another page than the one that was meant */
export declare function checkOptions(options: RenderOptions): void;

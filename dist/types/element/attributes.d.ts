import type { Page } from './page.js';
/** The attributes of a gallery, in the words of the page. */
export interface GalleryAttributes {
    feed: string;
    format: string;
    layout: string;
    actions: string;
    networks: string;
    limit: number;
    currency: string;
    locale: string;
    region: string;
    theme: string;
    video: string;
    heading: string;
    emptyText: string;
    /** `{src}?w={width}`: how the store's CDN resizes pictures. */
    imageTemplate: string;
    /** What is read where it is needed (`gallery-extras.ts`); empty in most galleries. */
    rare: string;
}
/** What an element says, else the script tag, else the default. Unknown values warn once and fall back. */
export declare function readAttributes(element: Pick<Element, 'getAttribute' | 'hasAttribute'>, { dataset, warn }: Pick<Page, 'dataset' | 'warn'>): GalleryAttributes;

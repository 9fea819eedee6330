import type { Page } from './page.js';
import type { LoadPart } from './parts.js';
/** What stands behind an element once its part is there. */
export interface Controller {
    open?(id: string): void;
    close?(): void;
    reload?(): void;
    /** The element left the page for good: everything that it made goes with it. */
    dispose(): void;
}
/** An element as its part sees it. */
export interface LazyElement extends HTMLElement {
    status: 'idle' | 'loading' | 'ready' | 'failed';
    open(id: string): void;
    close(): void;
    reload(): void;
}
/** The elements: `vitrine-` and the name of the part behind each. */
export declare const ELEMENTS: readonly ['gallery', 'share', 'vote', 'conversion'];
/**
 * A custom element that costs nothing until it nears the viewport; a conversion is reported at once, since nobody scrolls
 * to what is not seen. Its own code comes with a part, and watches the attributes itself, so that all elements share
 * this small class.
 */
export declare const lazyElement: (name: (typeof ELEMENTS)[number], load: LoadPart, page: () => Page | Promise<Page>) => (new () => LazyElement);

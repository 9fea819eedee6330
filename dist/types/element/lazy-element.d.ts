import type { LazyElement } from './controller.js';
import type { Page } from './page.js';
import type { LoadPart } from './parts.js';
/** The elements: `vitrine-` and the name of the part behind each. */
export declare const ELEMENTS: ('gallery' | 'share' | 'vote' | 'conversion')[];
/**
 * A custom element that costs nothing until it nears the viewport; a conversion is reported at once, since nobody scrolls
 * to what is not seen. Its own code comes with a part, and watches the attributes itself, so that all elements share
 * this small class.
 */
export declare const lazyElement: (name: (typeof ELEMENTS)[number], load: LoadPart, page: () => Page | Promise<Page>) => (new () => LazyElement);
/** Tells the page that a part could not be loaded. */
export declare function tellFailure(target: EventTarget, error: unknown): void;
/** Blocked or offline: the shop goes on without. */
export declare const goOn: () => void;

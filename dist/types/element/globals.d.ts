import type { Catalog } from '../catalog/catalog.js';
import type { VitrineCall, VitrineScript } from './api.js';
import type { LazyElement } from './controller.js';
import type { VitrineEventMap } from './page-events.js';
/** `<vitrine-gallery>` as scripts see it. */
export interface VitrineGalleryElement extends HTMLElement {
    /** The catalog that is shown; assign an object of any format that Vitrine reads. */
    get catalog(): Catalog | null;
    set catalog(feed: object | null);
    readonly status: 'idle' | 'loading' | 'ready' | 'failed';
    /** Opens the picture or product with that id. */
    open(id: string | number): void;
    close(): void;
    /** Asks for the feed anew. */
    reload(): void;
}
declare global {
    interface HTMLElementTagNameMap {
        'vitrine-gallery': VitrineGalleryElement;
        'vitrine-share': LazyElement;
        'vitrine-vote': LazyElement;
        'vitrine-conversion': LazyElement;
    }
    interface HTMLElementEventMap extends VitrineEventMap {
    }
    interface DocumentEventMap extends VitrineEventMap {
    }
    interface WindowEventMap extends VitrineEventMap {
    }
    interface Window {
        /** The script tag's API; before the script is there, an array that keeps the calls. */
        vitrine?: VitrineScript | VitrineCall[];
    }
}

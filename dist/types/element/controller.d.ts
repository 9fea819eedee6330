/** What stands behind an element once its part is there. */
export interface Controller {
    open?(id: string | number): void;
    close?(): void;
    reload?(): void;
    /** The element left the page for good: everything that it made goes with it. */
    dispose(): void;
}
/** An element as its part sees it. */
export interface LazyElement extends HTMLElement {
    status: 'idle' | 'loading' | 'ready' | 'failed';
    open(id: string | number): void;
    close(): void;
    reload(): void;
}

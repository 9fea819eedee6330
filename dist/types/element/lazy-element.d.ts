/** What stands behind an element once its part is there. */
export interface Controller {
    /** `idle`, `loading`, `ready`, `failed`. */
    readonly status?: string;
    open?(id: string): void;
    close?(): void;
    reload?(): void;
    /** The element left the page for good: everything that it made goes with it. */
    dispose(): void;
}
export type Mount = (element: HTMLElement) => Promise<Controller>;
/**
 * A custom element that costs nothing until it nears the viewport (or at once, if `nearby` is false).
 * Its own code comes with a part, and watches the attributes itself, so that all elements share this small class.
 */
export declare const lazyElement: (mount: Mount, nearby: boolean) => typeof HTMLElement;

/**
 * Fires the page event `vitrine:<type>` on the target, bubbling and composed, with the detail.
 * False when it was cancelable and a listener prevented it. Never throws.
 */
export type Emit = (target: EventTarget, type: string, detail: object, cancelable?: boolean) => boolean;

import type { ShareOutcome } from '../beacon/wire.js';
/** The part of `navigator` that shares; absent in every in-app browser of Android. */
export type ShareNavigator = Partial<Pick<Navigator, 'share' | 'canShare'>>;
/** Whether the browser has a sheet that takes this; ask before the tap. Without `canShare` (Safari 12) it takes links. */
export declare const canShareNatively: (navigator: ShareNavigator, data: ShareData) => boolean;
/**
 * Opens the browser's sheet; call it within the tap, with nothing awaited before, else the gesture is lost.
 * `handed-over` when an app took it (not: posted it), `cancelled` when the shopper closed the sheet,
 * `failed` for anything else (then show the menu). Never rejects.
 */
export declare function shareNatively(navigator: ShareNavigator, data: ShareData): Promise<ShareOutcome>;

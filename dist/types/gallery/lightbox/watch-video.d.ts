/**
 * Pauses a video that is out of view, in the page or with its tab. `plays`: starts it when it comes into view, as long
 * as it is silent, the shopper has not stopped it, and the device asks for neither less motion nor less data.
 */
export declare function watchVideo(film: HTMLVideoElement, plays: boolean, window: Window & typeof globalThis, signal: AbortSignal): void;

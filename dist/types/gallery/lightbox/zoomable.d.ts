/** Enlarges by a factor around the middle, for the keyboard: 1 fits it to a box that has changed, 0 takes all back. */
export type ZoomBy = (factor: number) => void;
/**
 * Pinch, double tap and drag on the picture that is shown. One finger on a picture that is not enlarged is the
 * browser's, which swipes to the next one.
 */
export declare function makeZoomable(stage: HTMLElement, picture: () => HTMLImageElement | null, signal: AbortSignal): ZoomBy;

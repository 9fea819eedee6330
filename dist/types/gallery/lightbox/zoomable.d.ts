export interface Zoomable {
    /** Enlarges by a factor around the middle, for the keyboard. */
    by(factor: number): void;
    reset(): void;
}
/**
 * Pinch, double tap and drag on the picture that is shown. One finger on a picture that is not enlarged is the
 * browser's, which swipes to the next one.
 */
export declare function makeZoomable(stage: HTMLElement, picture: () => HTMLImageElement | null, signal: AbortSignal): Zoomable;

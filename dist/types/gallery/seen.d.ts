/**
 * Tells once for each tile that it was seen. Give it the element of each tile that appears; those that went are forgotten
 * by the browser. `isCovered`: nobody sees anything of the gallery.
 */
export declare function watchSeen(window: Window, isCovered: () => boolean, seen: (index: number) => void): {
    observe: (element: Element) => void;
    /** What covered the gallery has gone, or comes: that was a break. The browser tells of each, and its second begins anew. */
    again(): void;
    stop(): void;
};

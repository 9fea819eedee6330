/** Tells once for each tile that it was seen. Give it the element of each tile that appears; those that went are forgotten by the browser. */
export declare function watchSeen(seen: (index: number) => void, setTimeout: (run: () => void, ms: number) => number, clearTimeout: (timer: number) => void): {
    observe: (element: Element) => void;
    stop(): void;
};

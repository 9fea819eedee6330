/** Gives way to the page. Where the browser knows that work comes in slices, it goes on right after what is waiting. */
export declare function breathe(): Promise<void>;

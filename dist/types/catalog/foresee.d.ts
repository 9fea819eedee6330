/** Loads the reader that a feed will most likely want, while the feed is under way: one or two waits less on a slow line. */
export declare function foresee(url: string): void;

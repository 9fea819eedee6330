/**
 * The page's `fetch`, which asks for a gallery's feed, and for its reader, at once: on a slow line that takes as long as the
 * words and the layout that come meanwhile. In a task of its own, since a page's first request is work enough for one.
 *
 * @param feed What the attribute says. Nothing is asked for `#id` and `page`, or where the catalog is there.
 */
export declare function askAhead(feed: string, element: Element, window: Pick<typeof globalThis, 'fetch'>): typeof fetch;

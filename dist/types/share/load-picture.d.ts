/**
 * The picture as a file, for apps that take no link; fetched before the tap, because a tap does not wait.
 * Null when it can't be had (no CORS, no network, no picture).
 */
export declare function loadPicture(src: string, title: string, fetch: typeof globalThis.fetch): Promise<File | null>;

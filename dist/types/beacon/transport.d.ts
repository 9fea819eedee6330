/** The collector's answer, as far as it matters. */
export interface Reply {
    /** 0 if there was none. */
    status: number;
    /** Whether it came through a redirect, so that a refusal may be somebody else's. */
    redirected?: boolean;
    /** The body. */
    text?: string;
    /** The patience that it asks for with `Retry-After`, in milliseconds; 0 or less, or NaN, if none. */
    waitMs?: number;
}
/** The two ways out of a page. Neither ever throws. */
export interface Transport {
    /** Posts and waits for the answer. With `keepalive` the request outlives the page. */
    post(path: string, body: string, keepalive: boolean): Promise<Reply>;
    /**
     * Hands a body to the browser, which sends it when it likes and never says whether it arrived; false if it won't.
     * `fetch` could leave the cookies out, but says that the page's keepalive bytes are spent only when the page is gone.
     */
    handOver(path: string, body: string): boolean;
    /** Breaks off every request that is under way. */
    abort(): void;
}
/**
 * Takes the window's functions before later scripts of the page exchange them.
 * @param collector base URL without a slash at its end
 */
export declare function createTransport({ fetch, setTimeout, clearTimeout, AbortController, navigator }: Window & typeof globalThis, collector: string | null, now: () => number): Transport;

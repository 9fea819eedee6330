/** What a consent platform says: yes, no, not yet; null when there is none. */
export type PlatformAnswer = 'granted' | 'denied' | 'unknown' | null;
/**
 * Listens to the consent platforms of the page; the first one present, in the order Shopify, TCF, Google Consent Mode,
 * has the word. Whatever a platform does, the page is left as it is and nothing is thrown.
 * @returns finds platforms that came later
 */
export declare function watchPlatforms(window: Window, signal: AbortSignal, answer: (answer: PlatformAnswer) => void): () => void;

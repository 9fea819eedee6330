import type { Page } from './page.js';
/**
 * What is left of an address without its query, where it may be fetched before anybody clicks: a page of the store's
 * own, whose query only chooses what is shown. Null for all else: to fetch a cart link, or a checkout, is to act.
 *
 * @param param the query parameter of the token, which the widget itself puts on
 */
export declare function safePage(href: string, origin: string, param: string): string | null;
/**
 * Asks the browser to fetch the product page behind the link that a shopper points at or presses.
 *
 * @param products addresses of the gallery's products; nothing else is ever fetched
 * @param under what was under the pointer when it came, innermost first
 */
export declare function prefetchPointed(root: ShadowRoot, { window, settings }: Pick<Page, 'window' | 'settings'>, products: () => readonly string[], signal: AbortSignal, under: readonly EventTarget[]): void;

import type { Store } from '../config.js';
/**
 * Whether a page of the request's origin may speak for the store. Only origins that the store lists: even the
 * collector's own is not allowed by itself, since behind a proxy, or under a name that somebody else points here,
 * nobody can tell it from the request. A request without `Origin` comes from no other site's page.
 */
export declare function isAllowedOrigin(request: Request, store: Store): boolean;
/** Every answer can be read by the page that asked: there are no cookies here, and a refusal should say what is wrong. */
export declare function withCors(request: Request, response: Response): Response;
/** The answer to a browser that asks before it sends something other than a plain text. */
export declare const preflight: () => Response;

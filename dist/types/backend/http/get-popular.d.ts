import { type Call, type Context } from './context.js';
/**
 * `GET /popular?store=&limit=&today=`: `today` is when the shopper's day began (24 hours ago when missing). The same for
 * everybody of a time zone, so a cache before the collector may answer for some seconds.
 */
export declare function getPopular(call: Call, context: Context): Promise<Response>;

import { type Call, type Context } from './context.js';
/** `GET /popular?store=&limit=`: the same for everybody, so a cache before the collector may answer for some seconds. */
export declare function getPopular(call: Call, context: Context): Promise<Response>;

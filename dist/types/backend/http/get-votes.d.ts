import { type Call, type Context } from './context.js';
/** `GET /votes?store=&poll=`: one poll's figures, or with several `poll`s those of each, as `{polls: […]}`. */
export declare function getVotes(call: Call, context: Context): Promise<Response>;

import { type Call, type Context } from './context.js';
/**
 * `GET /votes?store=&poll=`: one poll's figures, or with several `poll`s those of each, as `{polls: […]}`. With `share`s
 * (ids of share nodes, which only who made or followed them knows) also the votes of those whom they led here.
 */
export declare function getVotes(call: Call, context: Context): Promise<Response>;

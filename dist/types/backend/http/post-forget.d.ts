import { type Call, type Context } from './context.js';
/** `POST /forget {store, visitor}`: whoever knows a visitor's random id may have it erased. */
export declare function postForget(call: Call, context: Context): Promise<Response>;

import type { Context } from './context.js';
/** What is told of each request: which call, and how it ended. */
export type Observe = (route: string, status: number) => void;
/**
 * Finds the call that a request means, and turns every failure into an answer. Never throws.
 * @param limit takes one from what the sender may ask of a store, `''` for none that is known; gives the seconds to wait
 */
export declare function route(request: Request, context: Context, observe: Observe, limit: (store: string) => number): Promise<Response>;

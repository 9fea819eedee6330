import type { Context } from './context.js';
/** What is told of each request: which call, and how it ended. */
export type Observe = (route: string, status: number) => void;
/** Finds the call that a request means, and turns every failure into an answer. Never throws. `waitSeconds`: how long the sender has to wait, 0 if not. */
export declare function route(request: Request, context: Context, observe: Observe, waitSeconds: number): Promise<Response>;

import { type Call, type Context } from './context.js';
export interface Route {
    readonly method: 'GET' | 'POST';
    /** Path below the base, as in the OpenAPI document. */
    readonly path: string;
    readonly handle: (call: Call, context: Context) => Promise<Response>;
}
/** Every call of the collector; the documentation is checked against this list. */
export declare const ROUTES: readonly Route[];

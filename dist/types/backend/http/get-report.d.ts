import { type Call, type Context } from './context.js';
/** `GET /reports/{report}?store=&from=&to=&…` (Bearer) */
export declare function getReport(call: Call, context: Context): Promise<Response>;

import { type Context } from './context.js';
/** `readHtml` for a format whose texts are HTML as a rule, and simple HTML mostly; what isn't goes the thorough way. */
export declare function readSimpleHtml(value: unknown, context: Context): string;

import { type Markup } from '../lib/markup.js';
/** Microdata of schema.org as objects in the shape of JSON-LD, which has a reader (https://html.spec.whatwg.org/multipage/microdata.html). */
export declare function microdataOf(scopes: readonly Markup[]): Record<string, unknown>[];

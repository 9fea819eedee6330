import type { ReportQuery } from './options.js';
/**
 * The common table expression `credits`, from `known`: whose part of which orders is how much, in whole units.
 *
 * Most reports need no comparison of remainders, which costs a sort of all credits: all goes to one touch and its leaf,
 * or is shared evenly. Even parts have even remainders, so what is left over goes to the first ones.
 */
export declare function creditsOf(query: ReportQuery): string;
/** An order has only one credit, so orders needn't be told apart. */
export declare const isWhole: ({ model, chain }: ReportQuery) => boolean;

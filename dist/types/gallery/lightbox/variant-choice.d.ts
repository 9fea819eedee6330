import type { Variant } from '../../catalog/catalog.js';
/** One value that a shopper may pick: `free`, or not in this combination because it is sold out or was never made. */
export interface OptionValue {
    readonly value: string;
    readonly chosen: boolean;
    readonly state: 'free' | 'sold-out' | 'none';
}
/** Versions as they are chosen: by their titles, under no name, where the store gives nothing else. */
export declare const choicesOf: (variants: readonly Variant[]) => readonly Variant[];
type Gone = (variant: Variant) => boolean;
/** All options in the store's order, with what each value would give together with the other values that are chosen. */
export declare function optionsOf(variants: readonly Variant[], chosen: Variant, isGone: Gone): {
    name: string;
    values: OptionValue[];
}[];
/**
 * The version after one value was picked: it has that value, and of the other chosen values as many as there are
 * versions for; among equals one that can be had.
 */
export declare function pickVariant(variants: readonly Variant[], chosen: Variant, name: string, value: string, isGone: Gone): Variant;
export {};

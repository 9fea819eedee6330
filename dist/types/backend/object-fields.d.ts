import * as v from 'valibot';
/** An object with these fields, others left behind; refusals name the field and what it must be. */
export declare const fields: <const Entries extends v.ObjectEntries>(entries: Entries) => v.ObjectSchema<Entries, ({ path, expected }: v.BaseIssue<unknown>) => string>;
/** An object with these fields and no other: what is unknown is refused with the names that are known. */
export declare const onlyFields: <const Entries extends v.ObjectEntries>(entries: Entries) => v.StrictObjectSchema<Entries, ({ path, expected }: v.BaseIssue<unknown>) => string>;
/**
 * What is wrong, by its path: `stores.0.id must be …`; `whole` names what has no path. An unknown field goes before a
 * missing one: mostly it is that one, misspelt.
 */
export declare const firstRefusal: (issues: readonly v.BaseIssue<unknown>[], whole: string, separator?: string) => string;

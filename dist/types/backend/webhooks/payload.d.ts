import * as v from 'valibot';
import type { MoneyRow } from '../events/event-row.js';
import type { ClaimedChain } from '../orders/verify-chain.js';
/** Ids that platforms write as numbers or as texts. */
export declare const Id: v.SchemaWithPipe<readonly [v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], undefined>, v.TransformAction<any, string>, v.CheckAction<string, "must be an id">]>;
export declare const Currency: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.ToUpperCaseAction, v.RegexAction<string, "must be an ISO 4217 code">]>;
export declare const Time: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, "must be a time">, v.TransformAction<string, string>]>;
/** A decimal; plugins make numbers of what platforms write as texts, and then every order of the shop has them. */
export declare const Decimal: v.SchemaWithPipe<readonly [v.UnionSchema<[v.StringSchema<undefined>, v.NumberSchema<undefined>], "must be a decimal">, v.TransformAction<any, string>]>;
/** Missing or null. */
export declare const maybe: <Schema extends v.GenericSchema>(schema: Schema) => v.ExactOptionalSchema<v.NullableSchema<Schema, undefined>, null>;
/** Null too where it can't be read: what an order is the same without. */
export declare const readable: <Schema extends v.GenericSchema>(schema: Schema) => v.SchemaWithFallback<v.ExactOptionalSchema<v.NullableSchema<Schema, undefined>, null>, null>;
/** A list, each item of which counts. */
export declare const listOf: <const Item extends v.GenericSchema>(item: Item) => v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.UnknownSchema, v.TransformAction<unknown, unknown>, v.ArraySchema<Item, undefined>]>, readonly []>;
/**
 * A list of what an order is the same without: items that can't be read are left out. A platform whose message is
 * refused says the same again, and gives the webhook up after some times.
 */
export declare const readableOf: <const Item extends v.GenericSchema>(item: Item) => v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.UnknownSchema, v.TransformAction<unknown, unknown>, v.ArraySchema<v.UnknownSchema, undefined>, v.TransformAction<unknown[], v.InferOutput<Item>[]>]>, readonly []>;
/** Reads a platform's body by its schema; throws `Problem` 422. */
export declare function parsePayload<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema>;
/**
 * Pieces of a line, at most as many as an order's line may have. Shops that sell by weight or length tell of half ones:
 * each that is begun counts.
 */
export declare const Quantity: v.SchemaWithPipe<readonly [v.UnionSchema<[v.NumberSchema<undefined>, v.StringSchema<undefined>], undefined>, v.TransformAction<any, number>, v.NumberSchema<undefined>, v.MinValueAction<number, 0, undefined>, v.TransformAction<number, number>]>;
/**
 * Amount of a decimal string, whichever sign; throws `Problem` 422. Shops may reckon in more digits than their currency
 * has: rounded half up, since a platform that is refused only says the same again, and in the end nothing any more.
 */
export declare function amountOf(field: string, text: string, currency: string): MoneyRow;
/** An order's value: one below zero, where goods came back in exchange, brought nothing. */
export declare function totalOf(field: string, text: string, currency: string): MoneyRow;
/**
 * The chain that came with an order: under a name of ours, else any note that is a whole token (its checksum tells),
 * else in the address by which the buyer entered the store.
 */
export declare function findClaim(param: string, notes: readonly (readonly [name: string | null, value: unknown])[], entryUrls: readonly unknown[]): ClaimedChain | null;

import type { ItemRow, MoneyRow, TouchRow } from './event-row.js';
type Fields = Readonly<Record<string, unknown>>;
export declare const isFields: (value: unknown) => value is Fields;
/** Whether the month of an ISO 8601 time has such a day: to JavaScript the 30th of February is one of March. */
export declare function isDay(time: string): boolean;
/**
 * Reads the fields of one event. The first thing that is wrong is kept in `problem`; what is read after that is of no
 * use, so the caller looks once, at the end. (Exceptions would cost more than all the rest, on a flood of rubbish.)
 */
export declare class FieldReader {
    problem: string;
    refuse(reason: string): void;
    /** A text of 1 to `max` characters. */
    text(fields: Fields, key: string, max: number): string;
    /** A text, or null when it is absent or null. */
    optional(fields: Fields, key: string, max: number): string | null;
    share(fields: Fields, key: string): string;
    oneOf(fields: Fields, key: string, allowed: readonly string[]): string;
    integer(fields: Fields, key: string, min: number, max: number): number;
    /** Milliseconds since 1970 of an ISO 8601 time with its zone. */
    time(fields: Fields, key: string): number;
    chain(fields: Fields): string[];
    /** The true depth: at least as many as there are ids. */
    depth(fields: Fields, chain: readonly string[]): number;
    money(fields: Fields, key: string): MoneyRow;
    items(fields: Fields): ItemRow[];
    touches(fields: Fields): TouchRow[];
    /** URL without query, fragment and credentials; of a file nothing but that it is one. */
    page(fields: Fields): string;
    /** Origin of a URL, or null. */
    origin(fields: Fields, key: string): string | null;
    private url;
    private list;
}
export {};

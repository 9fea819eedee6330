/**
 * Writes JSON. Of its own because old libraries exchange `JSON.stringify` or hang a `toJSON` on arrays (Prototype 1.6
 * writes `[1]` as `"[1]"`), and pages put enumerable junk on prototypes: hence plain loops and own members only.
 * What JSON lacks becomes `null`; `undefined` members of objects are left out.
 */
export declare function encodeJson(value: unknown): string;

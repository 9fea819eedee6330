/**
 * Whether `signature` is the HMAC-SHA256 of the message under one of the secrets. Every secret is tried, and the
 * platform's own comparison takes constant time.
 */
export declare function isSigned(message: Uint8Array<ArrayBuffer>, signature: Uint8Array<ArrayBuffer> | null, secrets: readonly string[]): Promise<boolean>;
/** Bytes of a base64 text; `null` when it is none. */
export declare function fromBase64(text: string | null): Uint8Array<ArrayBuffer> | null;
/** Bytes of a text of hexadecimal digits; `null` when it is none. */
export declare function fromHex(text: string): Uint8Array<ArrayBuffer> | null;

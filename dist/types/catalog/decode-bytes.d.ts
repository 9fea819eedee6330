/**
 * Text of bytes: UTF-8 if they are that, whatever is said of them (a server's header is wrong more often than valid
 * UTF-8 is chance); else by byte order mark, by the charset that the `Content-Type` or the XML or HTML itself
 * names, else Windows-1252, which every byte is legal in.
 */
export declare function decodeBytes(bytes: ArrayBuffer, contentType: string | null): string;

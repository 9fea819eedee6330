import { t as fromWindows1252 } from "./windows-1252.js";
// src/catalog/decode-bytes.ts
/**
* Text of bytes: UTF-8 if they are that, whatever is said of them (a server's header is wrong more often than valid
* UTF-8 is chance); else by byte order mark, by the charset that the `Content-Type` or the XML or HTML itself
* names, else Windows-1252, which every byte is legal in.
*/
function decodeBytes(bytes, contentType) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {}
	const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
	const head = new TextDecoder("latin1").decode(bytes.slice(0, 1024));
	const mark = first === 255 && second === 254 ? "utf-16le" : first === 254 && second === 255 ? "utf-16be" : null;
	for (const label of [
		mark,
		charset(contentType),
		charset(head)
	]) {
		if (!label || /^utf-?8$/i.test(label)) continue;
		try {
			const text = new TextDecoder(label).decode(bytes);
			return /^(windows-1252|iso-?8859-1|latin1|us-ascii)$/i.test(label) ? fromWindows1252(text) : text;
		} catch {}
	}
	return fromWindows1252(new TextDecoder("windows-1252").decode(bytes));
}
var charset = (text) => /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(text ?? "")?.[1];
export { decodeBytes };

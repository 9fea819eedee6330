// src/catalog/decoded.ts
/** The text of an answer, in whatever charset. */
async function decoded({ text, bytes, headers }) {
	if (!text.includes("�")) return text;
	const { decodeBytes } = await import("./decode-bytes.js");
	return decodeBytes(await new Blob([...bytes]).arrayBuffer(), headers.get("content-type"));
}
export { decoded as t };

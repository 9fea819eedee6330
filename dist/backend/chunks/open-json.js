import { t as breathe } from "./breathe.js";
import { n as parseLarge } from "./large-json.js";
import { t as openJson } from "./open-feed.js";
// src/catalog/open-json.ts
/** JSON that is not simply parsed: much of it, or with dirt in it. */
async function openJsonText(text, { format, pause = breathe, signal }) {
	const input = await parseAny(text, pause);
	signal?.throwIfAborted();
	return openJson(input, format);
}
/** What it stands for, some of it at a time; with the dirt out, if there is some. */
var parseAny = (text, pause) => parseLarge(text, pause).catch(async (error) => {
	if (!(error instanceof SyntaxError)) throw error;
	return (await import("./lenient-json.js")).parseLenient(text);
});
export { openJsonText, parseAny };

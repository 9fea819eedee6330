// src/lib/urls.ts
/**
* The one gate for every URL that comes from outside: absolute http(s) without credentials, re-serialised
* (so non-ASCII is encoded), or `null`. `base` resolves relative ones.
*/
function httpUrl(text, base) {
	if (typeof text !== "string" || !text || text.length > 8192) return null;
	try {
		const { href } = new URL(text, base);
		return /^https?:\/\/[^/@]+\//.test(href) ? href : null;
	} catch {
		return null;
	}
}
export { httpUrl as t };

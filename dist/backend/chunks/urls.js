// src/lib/urls.ts
/** Whether an address as `URL` serialises it is http(s) without credentials, which alone put an @ before the path. */
var isHttp = (href) => /^https?:\/\/[^/@]+\//.test(href);
/**
* The one gate for every URL that comes from outside: absolute http(s) without credentials, re-serialised
* (so non-ASCII is encoded), or `null`. `base` resolves relative ones.
*/
function httpUrl(text, base) {
	if (typeof text !== "string" || !text || text.length > 8192) return null;
	try {
		const { href } = new URL(text, base);
		return isHttp(href) ? href : null;
	} catch {
		return null;
	}
}
export { httpUrl as t };

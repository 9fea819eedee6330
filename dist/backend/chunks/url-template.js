import { t as httpUrl } from "./urls.js";
// src/lib/url-template.ts
/** A URL with placeholders (`https://shop.example/buy/{variant}?q={quantity}`) through the gate of {@link httpUrl}; the placeholders stay as they are. */
function urlTemplate(text, base) {
	return httpUrl(text, base)?.replace(/%7B(\w+)%7D/gi, "{$1}") ?? null;
}
export { urlTemplate as t };

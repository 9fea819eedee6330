import { t as urlTemplate } from "./url-template.js";
import { t as feedUrl } from "./feed-url.js";
import { o as record } from "./leaf.js";
import { n as regionCode, t as countryCode } from "./region-codes.js";
// src/catalog/google-terms.ts
/** Gives a product what few rows name: where it is sold, its video, and the link by which it is bought. */
function putTerms(product, row, base) {
	const sold = shippingRegions(row);
	if (sold.length) product.regions = sold;
	const excluded = excludedRegions(row);
	if (excluded.length) product.excludedRegions = excluded;
	const [video] = ["video_link", "video"].flatMap((name) => wordsOf(row, name, /[,|;\s]+(?=https?:)|\s*,\s*$/)).filter((link) => /\.(mp4|webm|mov)(\?|$)/i.test(link));
	const src = feedUrl(video, base);
	if (src) product.video = [{ src }];
	const [template] = wordsOf(row, "checkout_link_template", /^$/);
	const url = urlTemplate(template, base);
	if (url) product.buy = { url };
}
/** Countries (and their regions) of `shipping`: nested parts, or `US:CA:Standard:6.49 USD` in the order of the header. */
function shippingRegions(row) {
	const codes = (row.get("shipping") ?? []).flatMap((value) => {
		if (typeof value !== "string") return [regionCode(record(value).country, record(value).region)];
		const [order, cells] = value.includes("\n") ? value.split("\n") : ["country:region:service:price", value];
		const names = order?.split(":") ?? [];
		return (cells ?? "").split(/,(?=\s*[a-z]{2}:)/i).map((cell) => {
			const parts = cell.split(":");
			return regionCode(parts[names.indexOf("country")], parts[names.indexOf("region")]);
		});
	});
	return [...new Set(codes.filter(Boolean))];
}
/** Countries of `shopping_ads_excluded_country`, and those that `excluded_destination` names. */
function excludedRegions(row) {
	const words = ["shopping_ads_excluded_country", "excluded_destination"].flatMap((name) => wordsOf(row, name, /[,;\s]+/));
	return [...new Set(words.map((word) => countryCode(word.replace(/^.*:/, ""))).filter(Boolean))];
}
/** The parts of an attribute's texts that are something. */
function wordsOf(row, name, between) {
	return (row.get(name) ?? []).flatMap((value) => typeof value === "string" ? value.split(between) : value.url ?? []).map((word) => word.trim()).filter(Boolean);
}
export { putTerms };

import { o as record } from "./leaf.js";
import { n as regionCode, t as countryCode } from "./region-codes.js";
// src/catalog/google-regions.ts
/** Gives a product the regions that its row names: where it is shipped to, and where it is not to be shown. */
function putRegions(product, row) {
	const sold = shippingRegions(row);
	if (sold.length) product.regions = sold;
	const excluded = excludedRegions(row);
	if (excluded.length) product.excludedRegions = excluded;
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
	const words = ["shopping_ads_excluded_country", "excluded_destination"].flatMap((name) => (row.get(name) ?? []).flatMap((value) => typeof value === "string" ? value.split(/[,;\s]+/) : []));
	return [...new Set(words.map((word) => countryCode(word.replace(/^.*:/, ""))).filter(Boolean))];
}
export { putRegions };

import { t as urlTemplate } from "./url-template.js";
import { r as many } from "./json-ld-nodes.js";
import { n as regionCode, t as countryCode } from "./region-codes.js";
import { c as text } from "./leaf.js";
// src/catalog/json-ld-places.ts
/**
* ISO codes of places: texts, Country, Place, DefinedRegion, GeoShape, alone or in lists. What names no country is left
* out; where all of them have to be known, so is the rest.
*/
function placesOf(value, graph, needsAll = false) {
	const places = many(value).flatMap((entry) => typeof entry === "string" ? entry.split(/\s*[,;]\s*/) : [entry]).filter(Boolean).map((entry) => {
		if (typeof entry === "string") return codesOf(entry.trim());
		const node = graph.node(entry);
		const address = graph.node(node.address);
		const countries = many(node.addressCountry ?? address.addressCountry).flatMap((country) => codesOf(graph.word(country)));
		const parts = many(node.addressRegion ?? address.addressRegion).map((part) => graph.word(part));
		if (!countries.length) return codesOf(graph.word(node.identifier)).concat(codesOf(graph.word(node.name))).slice(0, 1);
		return parts.length ? countries.flatMap((country) => parts.map((part) => regionCode(country, part))) : countries;
	});
	return needsAll && !places.every(({ length }) => length) ? [] : [...new Set(places.flat())];
}
var EUROPEAN_UNION = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");
/** Codes of one name: `GR`, `us-ca`, `USA`, `EU`, or a country's English name. */
function codesOf(name) {
	const upper = name.toUpperCase();
	if (/^(EU|EUROPEAN UNION)$/.test(upper)) return EUROPEAN_UNION;
	if (/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(upper)) return [upper];
	const code = countryCode(upper) || countryNamed(upper);
	return code ? [code] : [];
}
function countryNamed(name) {
	if (name === "USA") return "US";
	if (!/^\p{L}{4}/u.test(name)) return "";
	const names = new Intl.DisplayNames("en", {
		type: "region",
		fallback: "none"
	});
	for (let first = 65; first < 91; first++) for (let second = 65; second < 91; second++) {
		const code = String.fromCharCode(first, second);
		if (names.of(code)?.toUpperCase() === name) return new Intl.Locale(`und-${code}`).region ?? code;
	}
	return "";
}
// src/catalog/json-ld-terms.ts
/** Gives a product, or a version of one, what its offers say of regions, and of how they are bought by link. */
function putTerms(product, offers, graph, { base }) {
	putRegions(product, offers, graph);
	putCheckout(product, offers.map((offer) => offer.checkoutPageURLTemplate).find(Boolean), base);
}
/** Sold where any offer is sold; not sold where none is. */
function putRegions(product, offers, graph) {
	const places = offers.map((offer) => {
		const eligible = placesOf(offer.eligibleRegion ?? offer.areaServed, graph, true);
		const ineligible = placesOf(offer.ineligibleRegion, graph);
		const shipped = [];
		let isKnown = true;
		for (const entry of many(offer.shippingDetails)) {
			const details = graph.node(entry);
			const isExcluded = details.doesNotShip === true || /^true$/i.test(graph.word(details.doesNotShip));
			const destinations = placesOf(details.shippingDestination, graph, !isExcluded);
			isKnown &&= isExcluded || destinations.length > 0;
			(isExcluded ? ineligible : shipped).push(...destinations);
		}
		return {
			regions: eligible.length ? eligible : isKnown ? shipped : [],
			ineligible
		};
	});
	if (places.length && places.every(({ regions }) => regions.length)) product.regions = [...new Set(places.flatMap(({ regions }) => regions))];
	const [first] = places;
	const excluded = (first?.ineligible ?? []).filter((code) => places.every(({ ineligible }) => ineligible.includes(code)));
	if (excluded.length) product.excludedRegions = [...new Set(excluded)];
}
/** schema.org's URL template (RFC 6570), with its names turned into ours. */
function putCheckout(product, value, base) {
	const template = text(value, 8192).replace(/[,;]\{[^{}]*[2-9]\}(:\{[^{}]*\})?/g, "").replace(/\{([?&])([^{}]*)\}/g, (_, first, names) => {
		return first + names.split(",").map((name) => `${name.replace(/\*|:\d+$/, "")}={${name}}`).join("&");
	}).replace(/\{[+#./;]?([^{}]*)\}/g, (_, name) => PLACEHOLDERS.find(([pattern]) => pattern.test(name))?.[1] ?? "");
	const url = urlTemplate(template, base);
	if (template && url) product.buy = {
		...product.buy,
		url
	};
}
/** What templates call their parts. Those of a second item (`VARIANT_ID_2`) stay empty. */
var PLACEHOLDERS = [
	[/[_-]([2-9]|\d\d+)$/, ""],
	[/quantity|qty|count/i, "{quantity}"],
	[/variant|offer|merchandise/i, "{variant}"],
	[/sku/i, "{sku}"],
	[/token|ref$/i, "{token}"],
	[/id|product|item/i, "{id}"]
];
export { putCheckout, putTerms };

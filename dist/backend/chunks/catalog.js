// src/catalog/catalog.ts
/** No catalog could be had from the feed. */
var CatalogError = class extends Error {
	name = "CatalogError";
	/**
	* `network`: no answer, or an answer that is an error · `not-a-feed`: nothing that Vitrine understands ·
	* `empty`: a feed, but every item of it is broken.
	*/
	code;
	skipped;
	constructor(code, message, skipped = []) {
		super(message);
		this.code = code;
		this.skipped = skipped;
	}
};
/** Whether an error is a `CatalogError`, also one of another copy of this module (`vitrine.all.js` loads readers from files of their own). */
var isCatalogError = (error) => error instanceof Error && error.name === "CatalogError";
export { isCatalogError as n, CatalogError as t };

import { t as copied } from "./leaf.js";
import { t as openRows } from "./read-google.js";
// src/lib/table.ts
/**
* Rows of CSV or TSV text (RFC 4180): quoted cells may hold separators, newlines and doubled quotes. Forgiving: a quote
* in the middle of a cell is a character, a cell whose quote never ends goes to the end of its line.
*/
function* readTable(text, separator) {
	let at = 0;
	while (at < text.length) {
		const row = [];
		for (;;) {
			let cell = "";
			if (text[at] === "\"") {
				const end = endOfQuoted(text, at + 1, separator);
				cell = text.slice(at + 1, end).replaceAll("\"\"", "\"");
				at = end + 1;
			}
			const next = endOfBare(text, at, separator);
			row.push(cell + text.slice(at, next));
			at = next;
			if (text[at] !== separator) break;
			at++;
		}
		at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
		if (row.length > 1 || row[0]?.trim()) yield row;
	}
}
function endOfBare(text, from, separator) {
	let at = from;
	while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at++;
	return at;
}
/** The quote that ends a cell is followed by a separator or a line's end. */
function endOfQuoted(text, from, separator) {
	for (let at = text.indexOf("\"", from); at >= 0; at = text.indexOf("\"", at + 1)) if (text[at + 1] === "\"") at++;
	else if (at + 1 >= text.length || text[at + 1] === separator || /[\r\n ]/.test(text[at + 1] ?? "")) return at;
	return endOfBare(text, from, "\n");
}
// src/catalog/read-csv.ts
/** Columns that only Meta's catalogs have, and the order of its own template. */
var META = /\b(fb_product_category|quantity_to_sell_on_facebook|visibility|status|inventory|origin_country|rich_text_description|commerce_tax_category|applink[.\w]*|product_tags\[\d\]|(image|video)\[\d\]\.url|style\[\d\])|availability,condition,price,link,image_link,brand/;
/** Rows before the header that may be comments, and rows that are looked at. */
var MAX_HEAD = 20;
/** Google's and Meta's tables: tab, comma, semicolon or pipe between the cells, whatever the file is called. */
function openCsv(text, decode, format) {
	const bare = text.replace(/^sep=(.)\r?\n/, "");
	for (const separator of [
		"	",
		",",
		";",
		"|"
	]) {
		const table = readTable(bare, separator);
		let comments = 0;
		for (let row = table.next(); !row.done && comments <= MAX_HEAD; row = table.next()) {
			const columns = row.value.map((name) => name.trim().toLowerCase().replace(/^g:/, "").replace(/[\s-]+/g, "_"));
			if (columns.includes("id") && /title|link|price|name/.test(columns.join())) {
				const seen = META.test(columns.join()) || /^["']?# ?(required|optional)/i.test(bare) ? "meta" : "google";
				return openRows(format ?? seen, rows(columns, table, decode, /[\r\n]\s*$/.test(bare.slice(-9))));
			}
			comments++;
		}
	}
	return null;
}
function* rows(columns, table, decode, isWhole) {
	const heads = columns.map((column) => {
		const [, name = column, order] = /^([\w.]+?)(?:\[\d+\](?:\.url)?|_\d+)?(?:\((.*)\))?$/.exec(column) ?? [];
		return {
			name,
			order: order ? `${order}\n` : ""
		};
	});
	let next = table.next();
	while (!next.done) {
		const row = copied(next.value);
		next = table.next();
		if (next.done && !isWhole && row.length < columns.length) {
			yield "the feed ends in the middle of it";
			continue;
		}
		if (row[0]?.startsWith("#") && row.length < columns.length) continue;
		const fields = /* @__PURE__ */ new Map();
		heads.forEach(({ name, order }, index) => {
			const cell = decode(row[index]?.trim() ?? "");
			if (!cell) return;
			const values = fields.get(name);
			if (values) values.push(order + cell);
			else fields.set(name, [order + cell]);
		});
		yield fields;
	}
}
export { openCsv };

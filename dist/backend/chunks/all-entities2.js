import { t as fromWindows1252 } from "./windows-1252.js";
// src/lib/all-entities.ts
/**
* Decodes the entities of HTML and XML in a text, once: numbers, and the names that shops write (Latin, Greek,
* typography, Central European letters). What is no entity stays as it is, so a lone `&` does no harm.
*/
function decodeEntities(text) {
	return text.includes("&") ? text.replace(ENTITY, decode) : text;
}
/** Browsers read the oldest names without semicolon too; inside of a link (`&lt=1`) they are no entities. */
var ENTITY = /&(?:#(\d{1,8});?|#x([\da-f]{1,7});?|([a-z]\w{1,9});|(amp|lt|gt|quot|nbsp)(?![\w=]))/gi;
function decode(entity, decimal, hex, name, bare) {
	const named = name ?? bare;
	const code = named ? codes()[named] : decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
	if (code === void 0) return entity;
	if (code > 127 && code < 160) return fromWindows1252(String.fromCharCode(code));
	return code > 1114111 || code === 0 || code > 55295 && code < 57344 ? "�" : String.fromCodePoint(code);
}
/** Names in the order of their code points; a number moves on to that one. */
var NAMES = "9 Tab NewLine 33 excl quot num dollar percnt amp apos lpar rpar ast plus comma 46 period sol 58 colon semi lt equals gt quest commat 160 nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml 258 Abreve abreve Aogon aogon Cacute cacute 268 Ccaron ccaron Dcaron dcaron Dstrok dstrok 280 Eogon eogon Ecaron ecaron 286 Gbreve gbreve 304 Idot imath 321 Lstrok lstrok Nacute nacute 327 Ncaron ncaron 336 Odblac odblac OElig oelig 344 Rcaron rcaron Sacute sacute 350 Scedil scedil Scaron scaron Tcedil tcedil Tcaron tcaron 366 Uring uring Udblac udblac 376 Yuml Zacute zacute Zdot zdot Zcaron zcaron 913 Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho 931 Sigma Tau Upsilon Phi Chi Psi Omega 945 alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega 8194 ensp emsp 8201 thinsp 8204 zwnj zwj lrm rlm 8211 ndash mdash 8216 lsquo rsquo sbquo 8220 ldquo rdquo bdquo 8224 dagger Dagger bull 8230 hellip 8240 permil 8242 prime Prime 8249 lsaquo rsaquo 8364 euro 8482 trade 8592 larr uarr rarr darr 8722 minus 8734 infin 8776 asymp 8800 ne 8804 le ge 9733 starf";
var table;
function codes() {
	if (table) return table;
	table = Object.create(null);
	let code = 0;
	for (const word of NAMES.split(" ")) if (/^\d+$/.test(word)) code = Number(word);
	else table[word] = code++;
	return table;
}
export { decodeEntities as t };

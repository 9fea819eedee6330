export { t as openJsonLd } from "./read-json-ld.js";

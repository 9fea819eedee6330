export { t as openShopify } from "./read-shopify.js";

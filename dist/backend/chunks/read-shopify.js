export { t as openShopify } from "./read-shopify2.js";

export { t as openShopify, n as readShopify } from "./read-shopify2.js";

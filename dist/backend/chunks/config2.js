export { t as MAX_DAYS, n as MIN_SECRET, r as parseConfig } from "./config.js";

export { t as decodeEntities } from "./all-entities2.js";

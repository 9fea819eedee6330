export { t as openAnswer } from "./open-text.js";

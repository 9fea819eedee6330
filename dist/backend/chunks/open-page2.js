export { t as openPageWords } from "./open-page.js";

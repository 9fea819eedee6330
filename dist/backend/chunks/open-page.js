export { t as openPageWords } from "./open-page2.js";

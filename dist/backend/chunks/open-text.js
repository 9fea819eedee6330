export { n as openAnswer, r as openText } from "./open-text2.js";

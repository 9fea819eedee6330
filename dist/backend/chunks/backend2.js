export { t as openBackend } from "./backend.js";

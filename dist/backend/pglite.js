export { t as pgliteDatabase } from "./chunks/pglite.js";

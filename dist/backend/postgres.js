export { t as postgresDatabase } from "./chunks/postgres.js";

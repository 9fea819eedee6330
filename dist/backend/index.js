import { t as ConfigError } from "./chunks/warnings.js";
import { a as attributionWeights, i as splitMinor, o as chainWeights, p as decodeToken, r as structuralVirality, t as createBackend } from "./chunks/backend.js";
export { ConfigError, attributionWeights, chainWeights, createBackend, decodeToken, splitMinor, structuralVirality };

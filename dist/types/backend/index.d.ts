/** The backend kit: mount it in the store's own server, keep the data in the store's own database. */
export { ConfigError } from '../lib/warnings.js';
export { type Chain, decodeToken } from '../referral/token.js';
export type { Backend, FetchOptions } from './backend.js';
export type { BackendConfig, LogEntry, Platform, RateLimit, StoreConfig } from './config.js';
export { createBackend } from './create-backend.js';
export type { Database, Sql } from './database.js';
export type { OrderChain, OrderChainLink } from './orders/order-chain.js';
export type { Flag } from './orders/verify-chain.js';
export { type AttributionModel, attributionWeights, type ChainRule, chainWeights, } from './reports/attribution-weights.js';
export type { CreditKey, ReportName, ReportOptions } from './reports/options.js';
export type { Reports } from './reports/report.js';
export { splitMinor } from './reports/split-minor.js';
export { structuralVirality } from './reports/structural-virality.js';

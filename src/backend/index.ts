/** The backend kit: mount it in the store's own server, keep the data in the store's own database. */

export { ConfigError } from '../lib/warnings'
export { type Chain, decodeToken } from '../referral/token'
export type { Backend, FetchOptions } from './backend'
export type { BackendConfig, LogEntry, Platform, RateLimit, StoreConfig } from './config'
export { createBackend } from './create-backend'
export type { Database, Sql } from './database'
export type { OrderChain, OrderChainLink } from './orders/order-chain'
export type { Flag } from './orders/verify-chain'
export {
  type AttributionModel,
  attributionWeights,
  type ChainRule,
  chainWeights,
} from './reports/attribution-weights'
export type { CreditKey, ReportName, ReportOptions } from './reports/options'
export type { Reports } from './reports/report'
export { splitMinor } from './reports/split-minor'
export { structuralVirality } from './reports/structural-virality'

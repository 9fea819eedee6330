export type { Catalog, Format, Photo, Picture, Poll, Product, Skipped, Tag, Variant } from './catalog/catalog'
export { CatalogError } from './catalog/catalog'
export type * from './element/api'
export {
  consent,
  conversion,
  defineVitrine,
  flush,
  forget,
  on,
  referral,
  shareLink,
  type VitrineConfig,
  VitrineConversion,
  VitrineGallery,
  VitrineShare,
  VitrineVote,
  version,
} from './element/define-vitrine'
export type * from './element/globals'
export type * from './element/page-events'
export { ConfigError } from './lib/warnings'
export { renderGallery } from './server/render-gallery'
export type { RenderOptions } from './server/render-options'

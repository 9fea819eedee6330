export type { Catalog, Format, Photo, Picture, Poll, Product, Skipped, Tag, Variant } from './catalog/catalog.js';
export { CatalogError } from './catalog/catalog.js';
export type * from './element/api.js';
export { consent, conversion, defineVitrine, flush, forget, on, referral, shareLink, type VitrineConfig, VitrineConversion, VitrineGallery, VitrineShare, VitrineVote, version, } from './element/define-vitrine.js';
export type * from './element/globals.js';
export type * from './element/page-events.js';
export { ConfigError } from './lib/warnings.js';
export { renderGallery } from './server/render-gallery.js';
export type { RenderOptions } from './server/render-options.js';

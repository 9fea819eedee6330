import type { VNode } from 'preact'
import type { Catalog, Product } from '../catalog/catalog'
import { readCatalog } from '../catalog/load-catalog'
import type { GalleryModel } from '../gallery/gallery-model'
import type { Tile } from '../gallery/tile'
import { loadMessages, parseOverrides } from '../i18n/load-messages'
import { embeddable, escapeHtml } from './embeddable'
import { jsonLdOf } from './json-ld'
import type { RenderOptions } from './render-options'
import { createServerHost } from './server-host'
import { modelOf, shadowHtml } from './shadow-html'
import { stillStyle } from './still-style'

/** The whole element as HTML, from what `renderGallery` is given. Texts pass `escapeHtml`, JSON passes `embeddable`. */
export async function galleryHtml(
  input: unknown,
  options: RenderOptions & { readonly base: string },
  renderToString: (node: VNode) => string,
): Promise<string> {
  const { base, format = 'auto', currency, limit = Number.POSITIVE_INFINITY, imageTemplate, locale = 'en' } = options
  const read = await readCatalog(input, {
    base,
    format,
    limit,
    ...(currency ? { currency } : {}),
    ...(imageTemplate ? { imageTemplate } : {}),
  })
  const { catalog } = read
  const messages = await loadMessages(Intl.getCanonicalLocales(locale)[0]!, parseOverrides(options.words))
  const model = modelOf(catalog, createServerHost(catalog, read.format, messages, options), messages, options)
  const products = productsOn(model.tiles.peek().slice(...model.range.peek()), catalog)
  const { nonce, feed } = options
  // A feed of a platform goes into the page as it is: what it is tells where its checkout is.
  const inline = read.format === 'vitrine' ? catalog : input
  return [
    `<vitrine-gallery${attributes(options)}>`,
    `<template shadowrootmode="open"><style${nonce ? ` nonce="${escapeHtml(nonce)}"` : ''}>`,
    stillStyle(model, options.layout),
    `</style>${shadowHtml(model, options, renderToString)}</template>`,
    fallback(products, model),
    options.jsonLd === false
      ? ''
      : `<script type="application/ld+json">${jsonLdOf(catalog, products, options.heading)}</script>`,
    feed ? '' : `<script type="application/json">${embeddable(inline)}</script>`,
    '</vitrine-gallery>',
  ].join('')
}

/** The products that the drawn tiles show, once each. */
function productsOn(tiles: readonly Tile[], { products }: Catalog): Product[] {
  const shown = new Set(
    tiles.flatMap(({ product, photo }) => photo?.tags.map((tag) => tag.product) ?? product?.id ?? []),
  )
  return products.filter(({ id }) => shown.has(id))
}

/** What browsers without declarative shadow roots show until the script is there, and all browsers if the feed fails. */
function fallback(products: readonly Product[], { host }: GalleryModel): string {
  const items = products.map((product) => {
    const price = host.price(product, product.price)
    return `<li><a href="${escapeHtml(product.url)}"><bdi>${escapeHtml(product.title)}</bdi></a>${
      price ? ` <bdi>${escapeHtml(price)}</bdi>` : ''
    }</li>`
  })
  return `<ul>${items.join('')}</ul>`
}

/** The element's own attributes: what it was drawn with, so that the script draws the same. */
function attributes({ id, locale, limit, imageTemplate, emptyText, ...options }: RenderOptions): string {
  const { feed, format, layout, actions, networks, currency, region, theme, heading } = options
  const values: Readonly<Record<string, string | number | undefined>> = {
    id,
    lang: locale,
    dir: locale && (RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr'),
    feed,
    format,
    layout,
    actions,
    networks,
    limit,
    currency,
    locale,
    region,
    theme,
    heading,
    'image-template': imageTemplate,
    'empty-text': emptyText,
    ...options.attributes,
  }
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`))
    .join('')
}

/** Languages, and scripts of languages, that are written from right to left. */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|iw|ks|nqo|ps|sd|syr|ug|ur|yi)\b|-(Arab|Hebr|Thaa|Nkoo|Syrc|Adlm)\b/i

import type { VNode } from 'preact'
import type { Catalog, Product } from '../catalog/catalog'
import { readCatalog } from '../catalog/load-catalog'
import { Gallery } from '../gallery/gallery'
import { type Action, createGalleryModel, type GalleryModel } from '../gallery/gallery-model'
import { grid } from '../gallery/geometry'
import { LAYOUTS } from '../gallery/layouts/layouts'
import type { Tile } from '../gallery/tile'
import { loadMessages, parseOverrides } from '../i18n/load-messages'
import type { Messages } from '../i18n/messages'
import { embeddable, escapeHtml } from './embeddable'
import { jsonLdOf } from './json-ld'
import type { RenderOptions } from './render-options'
import { createServerHost } from './server-host'
import { stillStyle } from './still-style'

/** Some rows on a desktop, and more than a screen on a phone. */
const TILES = 24

/** Places that are kept for tiles that the script draws, so that nothing below the gallery moves when it does. */
const MOST_PLACES = 240

/** Widths of tiles as the style sheet has them where the gallery spans the page. */
const SIZES = '(min-width: 1304px) 300px, (min-width: 652px) 24vw, 48vw'

export async function galleryHtml(
  input: unknown,
  options: RenderOptions,
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
  const drawn = model.tiles.peek().slice(0, options.tiles ?? TILES)
  const products = productsOn(drawn, catalog)
  const { nonce, feed } = options
  // A feed of a platform goes into the page as it is: what it is tells where its checkout is.
  const inline = read.format === 'vitrine' ? catalog : input
  return [
    `<vitrine-gallery${attributes(options)}>`,
    `<template shadowrootmode="open"><style${nonce ? ` nonce="${escapeHtml(nonce)}"` : ''}>`,
    stillStyle(model.tiles.peek().slice(0, MOST_PLACES), options.layout ?? ''),
    `</style>${shadowHtml(model, drawn.length, options, renderToString)}</template>`,
    fallback(products, model),
    options.jsonLd === false
      ? ''
      : `<script type="application/ld+json">${jsonLdOf(catalog, products, options.heading)}</script>`,
    feed ? '' : `<script type="application/json">${embeddable(inline)}</script>`,
    '</vitrine-gallery>',
  ].join('')
}

function modelOf(
  catalog: Catalog,
  host: GalleryModel['host'],
  messages: Messages,
  { actions = 'share pin vote buy', heading = '', emptyText = '', theme = 'auto', ...options }: RenderOptions,
): GalleryModel {
  const { arrange, horizontal = false } = LAYOUTS[options.layout ?? ''] ?? { arrange: grid }
  const { limit = Number.POSITIVE_INFINITY, tiles = TILES, sizes = SIZES } = options
  const model = createGalleryModel(
    host,
    {
      actions: actions.split(/\s+/) as Action[],
      heading,
      emptyText,
      theme,
      limit,
      messages,
      locale: messages.locale,
      // Controls come with the script that they need.
      layout: { arrange, horizontal },
    },
    { tiles, sizes },
  )
  model.catalog.value = catalog
  model.status.value = 'ready'
  // Of any size: nothing that is computed from it is sent.
  model.measures.value = { width: 1000, tile: 230, gap: 20, caption: 100, ratio: 0.8 }
  model.range.value = [0, Math.min(tiles, model.tiles.peek().length)]
  return model
}

/**
 * The inside of the shadow root: what the script would draw, so that it finds each element where it would put it, but
 * for the places, which `still.css` gives, and for the tiles that are still to come.
 */
function shadowHtml(
  model: GalleryModel,
  count: number,
  { layout = 'grid' }: RenderOptions,
  renderToString: (node: VNode) => string,
): string {
  const none = () => {}
  const total = model.tiles.peek().length
  const places = Math.max(0, Math.min(total, MOST_PLACES) - count)
  const place = renderToString(<Place buy={model.options.peek().actions.includes('buy')} />)
  const html = renderToString(
    <Gallery model={model} window={{ box: () => none, again: none, stop: none }} bare appear={none} probe={none} />,
  )
  // In texts and values every quotation mark is an entity, so nothing but markup is met here.
  return html
    .replace('<section', `<section class="still ${layout}${count + places < total ? '' : ' whole'}"`)
    .replace(/ style="[^"]*"/g, '')
    .replace('<li class="rest end"', `${place.repeat(places)}$&`)
}

const Place = ({ buy }: { buy: boolean }) => (
  <li class="tile wait" aria-hidden="true">
    <div class="picture" part="picture" />
    <div class="caption">
      <div class="title">&nbsp;</div>
      <div class="price">&nbsp;</div>
      {buy && <div class="buy off">&nbsp;</div>}
    </div>
  </li>
)

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
  }
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`))
    .join('')
}

/** Languages, and scripts of languages, that are written from right to left. */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|iw|ks|nqo|ps|sd|syr|ug|ur|yi)\b|-(Arab|Hebr|Thaa|Nkoo|Syrc|Adlm)\b/i

/** What every contestant shows: the same products, and the same tile in hand-written markup. */
import { readdirSync, readFileSync } from 'node:fs'

const at = (path) => new URL(path, import.meta.url)
const pictures = readdirSync(at('../../demo/pictures')).filter((name) => !/\.|^rooms$/.test(name))

/** A catalog in Vitrine's format, with what a tile shows. Every fifth product is reduced, every ninth sold out. */
export const catalogOf = (count) => ({
  currency: 'EUR',
  products: Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    title: `Stoneware ${pictures[index % pictures.length]} no. ${index}`,
    url: `/products/${index}.html`,
    price: `${10 + (index % 90)}.50`,
    ...(index % 5 ? {} : { compareAt: `${30 + (index % 90)}.00` }),
    availability: index % 9 === 8 ? 'out-of-stock' : 'in-stock',
    images: [{ src: `/pictures/${pictures[index % pictures.length]}/1-480.avif?${index}`, width: 480, height: 600 }],
  })),
})

/** The gallery's own style, for markup that stands in the page itself, in a grid of the browser's. */
export const css = `${readFileSync(at('../../src/gallery/gallery.css'), 'utf8').replaceAll(':host', '.gallery')}
.gallery ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(var(--_tile), 1fr)); gap: var(--_gap) }
.gallery .tile { position: static }
.gallery .tile .picture { flex: none; aspect-ratio: 4 / 5 }`

const icon = (path) => `<svg viewBox="0 0 20 20" aria-hidden="true"><path d="${path}"></path></svg>`

/** A tile as one would write it by hand; the braces are filled by {@link tileHtml}, or after cloning. */
export const tileMarkup = `<li class="tile" data-index="{index}"><div class="picture"><a href="{url}" data-act="open"><img src="{src}" width="480" height="600" alt="{title}" loading="lazy" decoding="async"></a><div class="acts"><button type="button" data-act="share" aria-label="Share: {title}" aria-haspopup="dialog">${icon(
  'M10 12V3M6.5 6 10 2.5 13.5 6M5 9H4v8h12V9h-1',
)}</button><a data-act="pin" target="_blank" rel="noopener" href="{pin}" aria-label="Pin: {title}">${icon(
  'M7 3h6l-1 5 3 3H5l3-3zM10 11v6',
)}</a><button type="button" data-act="vote" aria-pressed="false" aria-label="Like: {title}">${icon(
  'M10 16.5S3 12.5 3 7.8A3.6 3.6 0 0 1 10 6.500a3.600 3.600 0 0 1 7 1.300c0 4.700-7 8.700-7 8.700z',
)}</button></div></div><div class="caption"><a class="title" href="{url}" data-act="open" tabindex="-1">{title}</a><div class="price"><bdi>{price}</bdi>{regular}</div>{buy}</div></li>`

const format = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' })

/** The tile of a product, as a server would send it. */
export function tileHtml({ title, url, price, compareAt, availability, images: [{ src }] }, index) {
  const pin = `https://www.pinterest.com/pin/create/button/?${new URLSearchParams({ url, media: src, description: title })}`
  const regular = compareAt ? `<s><span class="sr">was</span><bdi>${format.format(compareAt)}</bdi></s>` : ''
  const buy =
    availability === 'in-stock'
      ? `<a class="buy" data-act="buy" href="${url}" aria-label="Buy now: ${title}"><span>Buy now</span></a>`
      : '<div class="buy off">Sold out</div>'
  const values = {
    index,
    title,
    url,
    src,
    pin: pin.replaceAll('&', '&amp;'),
    price: format.format(price),
    regular,
    buy,
  }
  return tileMarkup.replace(/\{(\w+)\}/g, (_, name) => values[name])
}

/** For a contestant whose pages have a template of their own. */
export const emptyTile = tileMarkup.replace(/\{\w+\}/g, '').replace('src=""', '')

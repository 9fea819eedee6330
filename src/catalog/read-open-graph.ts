import { httpUrl } from '../lib/urls'
import type { Picture, Product } from './catalog'
import { type Context, firstCurrency, need, type Part, readStock } from './context'
import { MAX_ID, put, size, text } from './leaf'
import type { PageWords } from './page-words'
import { readMoney } from './read-money'
import type { Opened } from './reader'

/** The product of a page's Open Graph properties (https://ogp.me, and the `product:` ones of Meta). `null` when it says that the page is none. */
export function openOpenGraph({ metas, url }: PageWords): Opened | null {
  const isProduct = metas.some(
    ([name, content]) =>
      (name === 'og:type' && /^(og:)?product/i.test(content)) || /^(product|og):(price|sale_price):amount$/.test(name),
  )
  return isProduct
    ? { format: 'opengraph', items: [metas], idOf: () => idOf(metas), read: (_, context) => read(metas, url, context) }
    : null
}

type Metas = PageWords['metas']

const DATES: Part<typeof import('./sale-dates')> = { load: () => import('./sale-dates') }

function read(metas: Metas, page: string, context: Context): Product | string {
  const { base } = context
  const one = (...names: string[]) => find(metas, names)
  const title = one('og:title', 'twitter:title')
  const url = httpUrl(one('og:url'), base) ?? httpUrl(page || base, base)
  if (!title) return 'no og:title'
  if (!url) return 'no og:url'
  const product: Product = { id: idOf(metas) || url.slice(-MAX_ID), title, url, images: picturesOf(metas, base) }

  const code = one('product:price:currency', 'og:price:currency', 'product:sale_price:currency')
  const currency = firstCurrency(code, context.currency)
  const amount = (written: string, own = '') => readMoney(written, firstCurrency(own, currency), context, 'readAmount')
  const regularText = one('product:price:amount', 'og:price:amount')
  const [from, to] = [one('product:sale_price_dates:start'), one('product:sale_price_dates:end')]
  const isOn = !(from || to) || need(context, DATES)?.isInEffect(from, to, context.now())
  const saleText = isOn ? one('product:sale_price:amount') : ''
  const regular = amount(regularText)
  const sale = amount(saleText, one('product:sale_price:currency'))
  const written = regularText || saleText
  const money = regularText ? regular : sale
  if (written && !money) return `price "${written}" can't be read`
  if (money) {
    // A sale price of 0 stands for none.
    const isReduced =
      sale?.currency === money.currency && Number(sale.price) < Number(money.price) && Number(sale.price)
    product.price = isReduced ? sale.price : money.price
    product.currency = money.currency
    const before = isReduced
      ? money
      : amount(one('product:original_price:amount', 'og:standard_amount'), one('product:original_price:currency'))
    if (before?.currency === money.currency && Number(before.price) > Number(product.price))
      product.compareAt = before.price
  }
  put(product, 'availability', readStock(one('product:availability', 'og:availability'), context))
  put(product, 'brand', one('product:brand', 'og:brand'))
  put(product, 'description', one('og:description', 'description'))
  return product
}

const idOf = (metas: Metas) =>
  find(metas, [
    'product:retailer_item_id',
    'product:sku',
    'product:item_group_id',
    'og:upc',
    'product:upc',
    'product:ean',
  ])

function find(metas: Metas, names: readonly string[]): string {
  for (const name of names) {
    const [, content] = metas.find(([key, value]) => key === name && text(value)) ?? []
    if (content) return text(content, 8192)
  }
  return ''
}

/** `og:image` begins a picture, what follows it (`og:image:width`) describes it. */
function picturesOf(metas: Metas, base: string): Picture[] {
  const pictures = new Map<string, Picture>()
  let last: Picture | undefined
  for (const [name, content] of metas) {
    if (/^og:image(:url|:secure_url)?$/.test(name)) {
      const src = httpUrl(content, base)
      // The secure address of the picture before is no other picture.
      if (src && last && src.replace(/^https?/, '') === last.src.replace(/^https?/, '')) last.src = src
      else if (src && !pictures.has(src)) pictures.set(src, (last = { src }))
    } else if (last && name === 'og:image:width') put(last, 'width', size(content))
    else if (last && name === 'og:image:height') put(last, 'height', size(content))
    else if (last && name === 'og:image:alt') put(last, 'alt', text(content))
  }
  return [...pictures.values()]
}

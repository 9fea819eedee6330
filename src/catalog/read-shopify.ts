import type { Product, Variant } from './catalog'
import { type Context, readHtml, readPictures, readPrice } from './context'
import { feedUrl } from './feed-url'
import { list, put, record, text } from './leaf'
import type { Opened, PageRead } from './reader'
import { putVariants } from './variants'

/** So few products are all that there are, unless the address asks for fewer. */
const FEW = 30

/**
 * Shopify's product JSON: `{products}` of `/products.json` and `/collections/x/products.json`, `{product}` of
 * `/products/x.json` (both with prices as decimal strings), and the bare objects of `/products/x.js` and
 * `{{ product | json }}` (integer hundredths). It names no currency.
 */
export function openShopify(input: unknown): Opened {
  const { products, product, variants } = record(input)
  return {
    format: 'shopify',
    items: product || variants ? [product || input] : list(products === undefined ? input : products),
    read: readShopify,
    next,
  }
}

async function next(page: PageRead): Promise<string | undefined> {
  const isWhole = page.count < FEW && !page.url.searchParams.has('limit')
  return isWhole ? undefined : (await import('./more-pages')).nextOfShopify(page)
}

/** One product of any of these shapes. */
export function readShopify(item: unknown, context: Context, currency = context.currency): Product | string {
  const source = record(item)
  const { base } = context
  const { handle } = source
  const title = text(source.title)
  const url = feedUrl(source.url || (handle && `${root(base)}products/${encodeURIComponent(text(handle))}`), base)
  if (!title) return 'no title'
  if (!url) return 'no handle'
  if (/^(draft|archived)$/.test(text(source.status))) return 'not published'

  const media = list(source.media).filter((medium) => record(medium).media_type === 'image')
  const pictures = media.length ? media : (source.images ?? source.image ?? source.featured_image)
  const product: Product = { id: text(source.id), title, url, images: readPictures(pictures, base) }
  put(product, 'brand', text(source.vendor))
  put(product, 'description', readHtml(source.body_html ?? source.description, context))

  /** Only the Ajax shape has a price beside its variants: hundredths, for yen and dinar too. */
  const price = (value: unknown) =>
    typeof source.price === 'number' && value !== null ? text(value).padStart(3, '0').replace(/..$/, '.$&') : value
  const names = list(source.options).map((option) => text(record(option).name ?? option))
  const variants: Variant[] = []
  for (const entry of source.variants ? list(source.variants) : [{ ...source, id: '', title: '' }]) {
    const version = record(entry)
    const options: Record<string, string> = {}
    names.forEach((name, index) => {
      const value = text(version[`option${index + 1}`])
      if (value && value !== 'Default Title') options[name || `${index + 1}`] = value
    })
    const variant: Variant = { id: text(version.id), title: text(version.title), options }
    const amount = readPrice(price(version.price), currency, context)
    if (amount === null) return `price "${text(version.price)}" is no amount`
    put(variant, 'price', amount)
    put(variant, 'compareAt', readPrice(price(version.compare_at_price), currency, context))
    put(variant, 'availability', stock(version))
    put(variant, 'sku', text(version.sku))
    const { src } = record(version.featured_image)
    put(variant, 'image', feedUrl(src, base))
    variants.push(variant)
  }
  putVariants(product, variants)
  // A cart takes versions: without one's id, the product's own would name another one, or none.
  if (!variants[0]?.id) product.buy = { url }
  return product
}

/** The store's own root, in the language of the feed: `/` or `/fr/`. */
function root(feed: string): string {
  return /^\/[a-z]{2}(-[a-z]{2,4})?\//i.exec(new URL(feed).pathname)?.[0] ?? '/'
}

/** Storefronts say `available`; the admin's export gives the stock. */
function stock({ available, inventory_management, inventory_policy, inventory_quantity }: Record<string, unknown>) {
  const known =
    available ??
    (inventory_quantity === undefined
      ? undefined
      : !inventory_management || inventory_policy === 'continue' || Number(inventory_quantity) > 0)
  return known === undefined ? undefined : known ? 'in-stock' : 'out-of-stock'
}

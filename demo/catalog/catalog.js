/** Halden's goods as the feeds that a shop would publish, all from one list: Vitrine's own format and Shopify's. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { glazes } from './glazes.js'
import { photos } from './photos.js'
import { products as goods } from './products.js'

const PICTURES = new URL('./pictures.json', import.meta.url)
let cached = { at: -1, list: { products: {}, rooms: {} } }

/** What the renderer wrote: which pictures exist, their colours, and where the products are on the photos. */
export function pictures() {
  if (!existsSync(PICTURES)) return cached.list
  const at = statSync(PICTURES).mtimeMs
  if (at !== cached.at) cached = { at, list: JSON.parse(readFileSync(PICTURES, 'utf8')) }
  return cached.list
}

const VIEWS = {
  1: (p, glaze) => `${p.name}, ${p.what} in ${glaze}, from the front`,
  2: (p, glaze) => `${p.name} in ${glaze}, seen from above`,
  3: (p, glaze) => `${p.name} in ${glaze}, the glaze close by`,
  4: (p) =>
    `${p.name} in ${p.glazes
      .slice(0, 3)
      .map((g) => glazes[g].name)
      .join(', ')}`,
}
const largest = (view) => (view === '1' ? 960 : 720)

/** Pictures of a product: AVIF to choose from by width, WebP as the one address that every network can read. */
function imagesOf(product, base) {
  const views = pictures().products[product.handle] ?? {}
  return ['1', '4', '2', '3']
    .filter((view) => views[view])
    .map((view) => {
      const path = `${base}/pictures/${product.handle}/${view}`
      return {
        src: `${path}-480.webp`,
        width: 480,
        height: 600,
        alt: VIEWS[view](product, glazes[product.glazes[0]].name.toLowerCase()),
        srcset: `${path}-480.avif 480w, ${path}-${largest(view)}.avif ${largest(view)}w`,
        color: views[view].colour,
      }
    })
}

const minor = (price) => Number(price.replace('.', ''))

/** Every glaze in every size, with what of it can be had. */
function variantsOf(product) {
  return product.sizes.flatMap(([size, price]) =>
    product.glazes.map((glaze) => ({
      id: `${product.handle}-${glaze}${product.sizes.length > 1 ? `-${size.toLowerCase().replace(/[^a-z0-9]+/g, '')}` : ''}`,
      title: product.sizes.length > 1 ? `${glazes[glaze].name} / ${size}` : glazes[glaze].name,
      options: product.sizes.length > 1 ? { Glaze: glazes[glaze].name, Size: size } : { Glaze: glazes[glaze].name },
      price,
      availability:
        product.out.includes(glaze) || product.out.includes(`${glaze}/${size}`) ? 'out-of-stock' : 'in-stock',
      sku: `HAL-${product.handle}-${glaze}`.toUpperCase(),
    })),
  )
}

const careOf = ({ form, what }) =>
  /lamp|pendant/.test(what)
    ? 'Dust with a dry cloth. LED lamp of 2700 K included; 230 V, CE.'
    : /vase|flask|urn|planter|candle|stick|tealight/.test(what)
      ? 'Rinse by hand. Fired to 1240 °C and watertight; felt under the foot.'
      : form === 'teapot'
        ? 'Rinse with hot water, no soap. Wipe the oak with oil once a year.'
        : 'Dishwasher and microwave, not the open flame. Fired to 1240 °C; food safe, free of lead.'

/** Everything the shop knows of each product. */
export function shopProducts(base) {
  return goods.map((product) => {
    const variants = variantsOf(product)
    const glaze = glazes[product.glazes[0]]
    const images = imagesOf(product, base)
    const turn = product.handle === 'stor' && existsSync(new URL('../pictures/stor/turn.webm', import.meta.url))
    return {
      handle: product.handle,
      name: product.name,
      what: product.what,
      id: product.handle,
      title: `${product.name}, ${product.what}`,
      url: `${base}/products/${product.handle}`,
      price: product.sizes[0][1],
      compareAt: product.was,
      availability: variants.some((v) => v.availability === 'in-stock') ? 'in-stock' : 'out-of-stock',
      brand: 'Halden',
      text: product.text,
      glazeText: `Shown in ${glaze.name.toLowerCase()}: ${glaze.text}.`,
      sizeText: product.sizes.map(([size]) => size).join(' and '),
      care: careOf(product),
      glazes: product.glazes.map((g) => ({ id: g, ...glazes[g] })),
      images,
      video: turn
        ? [
            { src: `${base}/pictures/stor/turn.webm`, type: 'video/webm', poster: images[0]?.src },
            { src: `${base}/pictures/stor/turn.mp4`, type: 'video/mp4', poster: images[0]?.src },
          ]
        : undefined,
      variants,
      rating: ratingOf(product),
    }
  })
}

function ratingOf({ handle }) {
  let n = 7
  for (const c of handle) n = (n * 31 + c.charCodeAt(0)) % 997
  return n % 4 === 0 ? undefined : { value: Math.round(42 + (n % 8)) / 10, count: 3 + (n % 61) }
}

const clean = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))

/** One product as a catalog has it. */
const catalogProduct = (p) =>
  clean({
    id: p.id,
    title: p.title,
    url: p.url,
    price: p.price,
    compareAt: p.compareAt,
    availability: p.availability,
    brand: p.brand,
    description: `${p.text}\n\n${p.glazeText} ${p.sizeText}. ${p.care}`,
    images: p.images,
    video: p.video,
    variants: p.variants,
    rating: p.rating,
  })

/** Which glaze comes next, and two more questions. */
export const polls = [
  {
    id: 'next-glaze',
    question: 'Which glaze next?',
    choices: [
      { id: 'heather', label: 'Heather', product: 'fold' },
      { id: 'rye', label: 'Rye', product: 'lykke' },
      { id: 'fjord', label: 'Fjord', product: 'nor' },
      { id: 'moss', label: 'Moss', product: 'virvel' },
    ],
  },
  {
    id: 'mug-handle',
    question: 'A mug needs',
    choices: [
      { id: 'handle', label: 'a handle', product: 'kok' },
      { id: 'none', label: 'two hands', product: 'yun' },
    ],
  },
]

/** The catalog in Vitrine's own format. `with`: `products` (a grid of products) or `rooms` (photos with tags). */
export function vitrineCatalog(base, { rooms = false } = {}) {
  const products = shopProducts(base).map(catalogProduct)
  if (!rooms) return { currency: 'EUR', products, polls }
  const known = pictures().rooms
  return {
    currency: 'EUR',
    products,
    photos: photos
      .filter((photo) => known[photo.id])
      .map((photo) => {
        const { width, height, tags, colour: color } = known[photo.id]
        const path = `${base}/pictures/rooms/${photo.id}`
        return clean({
          id: photo.id,
          src: `${path}-960.webp`,
          width: 960,
          height: Math.round((960 * height) / width),
          alt: photo.alt,
          color,
          srcset: `${path}-480.avif 480w, ${path}-960.avif 960w, ${path}-${Math.max(width, 1080)}.avif ${Math.max(width, 1080)}w`,
          caption: photo.caption,
          credit: photo.credit,
          // What the room's edge has cut off can't be pointed at.
          tags: tags.filter(({ x, y }) => Math.min(x, y, 1 - x, 1 - y) >= 0),
        })
      }),
    polls,
  }
}

const number = (text) => {
  let h = 2166136261
  for (const c of text) h = Math.imul(h ^ c.charCodeAt(0), 16777619)
  return 7_000_000_000_000 + (h >>> 0)
}

/** The public fields of a Shopify store's `/products.json`. */
export function shopifyProducts(base, { limit = 30, page = 1 } = {}) {
  const made = '2026-09-01T09:00:00+02:00'
  const start = (page - 1) * limit
  const products = shopProducts(base)
    .slice(start, start + limit)
    .map((p) => {
      const id = number(p.handle)
      const images = p.images.map((image, i) => ({
        id: number(image.src),
        position: i + 1,
        product_id: id,
        variant_ids: [],
        src: image.src,
        width: image.width,
        height: image.height,
        created_at: made,
        updated_at: made,
      }))
      const names = Object.keys(p.variants[0].options)
      return {
        id,
        title: p.title,
        handle: p.handle,
        body_html: `<p>${p.text}</p><p>${p.glazeText}</p><p>${p.care}</p>`,
        published_at: made,
        created_at: made,
        updated_at: made,
        vendor: 'Halden',
        product_type: p.what,
        tags: ['stoneware', ...p.glazes.map((g) => g.name.toLowerCase())],
        variants: p.variants.map((v, i) => ({
          id: number(v.id),
          title: v.title,
          option1: v.options[names[0]] ?? null,
          option2: v.options[names[1]] ?? null,
          option3: null,
          sku: v.sku,
          requires_shipping: true,
          taxable: true,
          featured_image: null,
          available: v.availability === 'in-stock',
          price: v.price,
          grams: 800,
          compare_at_price: p.compareAt && minor(p.compareAt) > minor(v.price) ? p.compareAt : null,
          position: i + 1,
          product_id: id,
          created_at: made,
          updated_at: made,
        })),
        images,
        options: names.map((name, i) => ({
          name,
          position: i + 1,
          values: [...new Set(p.variants.map((v) => v.options[name]))],
        })),
      }
    })
  return { products }
}

/** A variant by either feed's id, with its product; undefined when there is none. */
export function findVariant(base, id) {
  for (const product of shopProducts(base))
    for (const variant of product.variants)
      if (variant.id === id || String(number(variant.id)) === id) return { product, variant }
  const product = shopProducts(base).find((p) => p.handle === id || String(number(p.handle)) === id)
  return (
    product && { product, variant: product.variants.find((v) => v.availability === 'in-stock') ?? product.variants[0] }
  )
}

/** What a product's form or a buy-now link asks for. Without scripts the form names glaze and size beside a version of its own. */
export function findChosen(base, query) {
  const found = findVariant(base, query.get('variant') ?? '')
  const isChosen = ({ options }) =>
    options.Glaze === query.get('glaze') && (!query.has('size') || options.Size === query.get('size'))
  return found && { ...found, variant: found.product.variants.find(isChosen) ?? found.variant }
}

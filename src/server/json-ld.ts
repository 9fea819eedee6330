import type { Availability, Catalog, Product } from '../catalog/catalog'
import { isSoldOut } from '../catalog/for-sale'
import { embeddable } from './embeddable'

/** schema.org's words for stock; of what is not known nothing is said. */
const STOCK: Readonly<Record<Availability, string | undefined>> = {
  'in-stock': 'https://schema.org/InStock',
  'out-of-stock': 'https://schema.org/OutOfStock',
  preorder: 'https://schema.org/PreOrder',
  backorder: 'https://schema.org/BackOrder',
  unknown: undefined,
}

/**
 * What search engines are told: an `ItemList` of `Product`s with their `Offer`s, as JSON that may stand in a script.
 * Fields as Google wants them of product snippets and merchant listings.
 * Source: developers.google.com/search/docs/appearance/structured-data/product
 */
export function jsonLdOf({ currency }: Catalog, products: readonly Product[], heading: string | undefined): string {
  return embeddable({
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: heading || undefined,
    numberOfItems: products.length,
    itemListElement: products.map((product, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      item: productNode(product, product.currency ?? currency),
    })),
  })
}

function productNode(product: Product, currency: string) {
  const { id, title, url, images, description, brand, rating } = product
  return {
    '@type': 'Product',
    productID: id,
    name: title,
    url,
    image: images.length ? images.map(({ src }) => src) : undefined,
    description,
    brand: brand && { '@type': 'Brand', name: brand },
    aggregateRating: rating?.count
      ? { '@type': 'AggregateRating', ratingValue: rating.value, bestRating: 5, ratingCount: rating.count }
      : undefined,
    offers: offerNode(product, currency),
  }
}

/** `XXX` is ISO 4217's word for no currency: a figure alone is no offer. */
function offerNode(product: Product, priceCurrency: string) {
  const { url, price, maxPrice, compareAt, availability, regions, excludedRegions, variants = [] } = product
  if (!price || priceCurrency === 'XXX') return undefined
  const inStock = variants.filter((variant) => !isSoldOut(product, variant))
  const prices = [price, maxPrice, ...inStock.map((variant) => variant.price)].filter((one) => one !== undefined)
  prices.sort((a, b) => Number(a) - Number(b))
  const [lowPrice, highPrice] = [prices[0], prices.at(-1)]
  return {
    ...(lowPrice === highPrice
      ? { '@type': 'Offer', price }
      : { '@type': 'AggregateOffer', lowPrice, highPrice, offerCount: Math.max(2, inStock.length) }),
    priceCurrency,
    url,
    availability: availability && STOCK[availability],
    eligibleRegion: regions,
    ineligibleRegion: excludedRegions,
    priceSpecification:
      compareAt && lowPrice === highPrice
        ? {
            '@type': 'UnitPriceSpecification',
            priceType: 'https://schema.org/StrikethroughPrice',
            price: compareAt,
            priceCurrency,
          }
        : undefined,
  }
}

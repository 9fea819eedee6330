import type { MoneyText } from '../lib/money-text'
import type { Product, Variant } from './catalog'
import { type Context, need, type Part } from './context'
import { feedUrl } from './feed-url'
import { type Graph, many, type Node, stockOf } from './json-ld-nodes'
import { put } from './leaf'
import { type OwnTerms, putOwnTerms } from './own-terms'
import { readMoney } from './read-money'
import { isReduced, putVariants } from './variants'

const DATES: Part<typeof import('./sale-dates')> = { load: () => import('./sale-dates') }

/** Whether an offer or a price is of today. */
function isOfToday(node: Node, graph: Graph, context: Context): boolean {
  const [from, to] = [node.validFrom, node.priceValidUntil ?? node.validThrough].map((day) => graph.word(day))
  return !(from || to) || need(context, DATES)?.isInEffect(from ?? '', to ?? '', context.now()) !== false
}

/**
 * Gives a product what its offers say: price, stock, regions, checkout; its variants when the offers name different
 * things. Returns why, when a price is there but can't be read.
 */
export function putOffers(
  product: Product,
  value: unknown,
  graph: Graph,
  context: Context,
  putTerms: (target: OwnTerms, offers: Node[]) => void,
): string | undefined {
  const offers = offersIn(value, graph)
  const read: { offer: Node; variant: Variant; money: MoneyText | null; high: MoneyText | null }[] = []
  let unreadable: string | undefined
  for (const offer of offers) {
    const { money, high, list, broken } = priceOf(offer, graph, context)
    unreadable ??= broken
    if (broken) continue
    const item = graph.node(offer.itemOffered)
    const id = graph.word(offer.sku ?? item.sku ?? offer.mpn ?? offer.gtin13 ?? offer.gtin)
    const variant: Variant = { id, title: graph.word(offer.name ?? item.name) || id, options: {} }
    put(variant, 'price', money?.price)
    if (list?.currency === money?.currency) put(variant, 'compareAt', list?.price)
    put(variant, 'availability', stockOf(offer, graph, context))
    put(variant, 'sku', graph.word(offer.sku ?? item.sku))
    read.push({ offer, variant, money, high })
  }
  if (unreadable && !read.some(({ money }) => money)) return unreadable

  const currency = (read.find(({ money }) => money?.currency === context.currency) ?? read.find(({ money }) => money))
    ?.money?.currency
  // Offers in other currencies are for other shoppers; a product has one.
  const local = read.filter(({ money }) => !currency || money?.currency === currency)
  // One of another day gives way to one of today for the same thing; alone, it is all that is known.
  const current = local.filter(({ offer }) => isOfToday(offer, graph, context))
  const ours = local.filter(
    (one) => current.includes(one) || !current.some(({ variant }) => variant.id === one.variant.id),
  )
  const variants = ours.map(({ variant }) => variant)
  const ids = new Set(variants.map(({ id }) => id))
  const { id } = product
  putVariants(product, variants)
  // Offers of the same thing by several sellers, or for several regions, are no variants.
  if (variants.length < 2 || ids.size < variants.length || ids.has('')) {
    delete product.variants
    delete product.buy
  }
  product.id = id
  if (currency) product.currency = currency
  const [{ high } = { high: null }] = ours
  if (high && Number(high.price) > Number(product.maxPrice ?? product.price)) product.maxPrice = high.price
  if (!isReduced(product)) delete product.compareAt

  if (!product.variants) putTerms(product, offers)
  else
    putOwnTerms(
      product,
      ours.map(({ offer, variant }) => {
        const own: OwnTerms = {}
        put(own, 'url', feedUrl(graph.word(offer.url, 8192), context.base))
        putTerms(own, [offer])
        return [variant, own]
      }),
    )
  return
}

/** Single offers; an AggregateOffer stands for those in it, or for itself when it only has a range. */
function offersIn(value: unknown, graph: Graph): Node[] {
  return many(value)
    .slice(0, 500)
    .flatMap((entry) => {
      const offer = graph.node(entry)
      const { offers, price, lowPrice, highPrice, priceSpecification, name, sku, ...shared } = offer
      const inner = many(offers)
        .map((each) => graph.node(each))
        .filter((each) => each.price !== undefined || each.priceSpecification !== undefined)
      // What is said of all of them holds for each that says nothing else.
      return inner.length ? inner.map((each) => ({ ...shared, ...each })) : [offer]
    })
}

function priceOf(offer: Node, graph: Graph, context: Context) {
  const specifications = many(offer.priceSpecification).map((entry) => graph.node(entry))
  const isList = (node: Node) =>
    /(ListPrice|StrikethroughPrice|SRP|MSRP|RegularPrice)$/.test(graph.word(node.priceType))
  const all = specifications.filter(
    (node) => !isList(node) && !node.validForMemberTier && (node.price ?? node.minPrice) !== undefined,
  )
  const current = all.filter((node) => isOfToday(node, graph, context))
  const regular = specifications.find(isList)
  const prices = current.length || regular ? current : all
  // One beside others may be that of a hundred grams.
  const main = prices.find((node) => !node.referenceQuantity) ?? prices[0] ?? {}
  const code = graph.word(offer.priceCurrency ?? main.priceCurrency ?? regular?.priceCurrency).toUpperCase()
  const currency = /^[A-Z]{3}$/.test(code) ? code : context.currency
  const amount = (value: unknown) => {
    const [first] = many(value)
    return readMoney(typeof first === 'number' ? first : graph.word(first), currency, context, 'readAmount')
  }
  const written = [offer.price, main.price, offer.lowPrice, main.minPrice, regular?.price].find((value) =>
    graph.word(value),
  )
  const money = amount(written)
  return {
    money,
    high: amount(offer.highPrice ?? main.maxPrice),
    list: regular ? amount(regular.price) : null,
    broken: written !== undefined && !money ? `price "${graph.word(written)}" can't be read` : undefined,
  }
}

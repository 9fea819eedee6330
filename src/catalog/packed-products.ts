import type { Product } from './catalog'
import { heldOf, roots, unpack } from './keep-product'

/** Products that are made together, when one of them is looked at. */
const GROUP = 32

/** Products as they go from a worker to the page: some texts instead of tens of thousands of objects. */
export interface Packed {
  readonly count: number
  /** JSON of {@link GROUP} products each, with what `heldOf` gives in place of their addresses. */
  readonly texts: readonly string[]
  readonly roots: readonly string[]
}

/** @param base URL of the feed, which most addresses begin as. */
export function packProducts(products: readonly Product[], base: string): Packed {
  const texts: string[] = []
  for (let at = 0; at < products.length; at += GROUP) {
    const group = products.slice(at, at + GROUP).map((product) => {
      const packed: Record<string, unknown> = {}
      for (const key of Object.keys(product))
        packed[key] = key === 'url' ? heldOf(product, base) : key === 'images' ? 0 : product[key as keyof Product]
      return packed
    })
    texts.push(JSON.stringify(group))
  }
  return { count: products.length, texts, roots }
}

/** What finds a product without making all before it, in a list that makes its products when they are looked at. */
export interface Seek {
  /** Index of the product that has one of these ids; -1 when there is none. */
  placeOf?(ids: readonly string[]): number
}

/** The same products, in a list that makes them when they are looked at: of ten thousand few ever are. */
export function unpackProducts({ count, texts, roots }: Packed): Product[] & Seek {
  const made: Product[] & Seek = []
  made.length = count
  const packed: (string | undefined)[] = [...texts]
  const make = (group: number) => {
    const text = packed[group]
    if (!text) return
    packed[group] = undefined
    JSON.parse(text).forEach((product: Product & { url: never }, index: number) => {
      made[group * GROUP + index] = Object.assign(product, unpack(product.url, product.title, roots))
    })
  }
  // Looked for in the texts, which costs a thousandth of what it costs to make all products.
  made.placeOf = (ids) => {
    const marks = ids.map((id) => `"id":${JSON.stringify(id)}`)
    packed.forEach((text, group) => {
      if (text && marks.some((mark) => text.includes(mark))) make(group)
    })
    return made.findIndex((product) => product && ids.includes(product.id))
  }
  const look = (key: string | symbol) => {
    if (typeof key === 'string') make(Math.floor(Number(key) / GROUP))
  }
  return new Proxy(made, {
    get(_, key) {
      look(key)
      return Reflect.get(made, key)
    },
    has(_, key) {
      look(key)
      return key in made
    },
  })
}

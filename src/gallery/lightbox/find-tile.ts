import type { Catalog } from '../../catalog/catalog'
import type { Seek } from '../../catalog/packed-products'
import type { GalleryModel } from '../gallery-model'
import type { Tile } from '../tile'

/** The tile of an id as a page or an address names it (then percent-encoded, all of it or what has to be): a photo's, a product's of a tile, any product's. */
export function findTile({ tiles, catalog }: GalleryModel, id: string): Tile | undefined {
  const ids = [id]
  try {
    ids.push(decodeURIComponent(id))
  } catch {} // a percent sign of its own
  const { products = [], photos }: Partial<Catalog> = catalog.peek() ?? {}
  const list = tiles.peek()
  const place = (products as Seek).placeOf?.(ids) ?? products.findIndex((one) => ids.includes(one.id))
  const product = products[place]
  const tile = photos?.[0]
    ? (list.find((one) => ids.includes(one.id)) ?? list.find((one) => product && one.product === product))
    : list[place]
  return (
    tile ?? (product && { id: product.id, position: null, picture: product.images[0] ?? null, product, photo: null })
  )
}

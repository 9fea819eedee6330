import type { GalleryModel } from '../gallery-model'
import type { Tile } from '../tile'

/** The tile of an id as a page or an address names it (then percent-encoded, all of it or what has to be): a photo's, a product's of a tile, any product's. */
export function findTile({ tiles, catalog }: GalleryModel, id: string): Tile | undefined {
  const isIt = (other: string | undefined) =>
    other !== undefined && [other, encodeURI(other), encodeURIComponent(other)].includes(id)
  const list = tiles.peek()
  const found = list.find((tile) => isIt(tile.id)) ?? list.find(({ product }) => isIt(product?.id))
  if (found) return found
  const product = catalog.peek()?.products.find((one) => isIt(one.id))
  return product && { id: product.id, position: null, picture: product.images[0] ?? null, product, photo: null }
}

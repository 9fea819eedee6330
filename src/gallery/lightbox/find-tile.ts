import type { GalleryModel } from '../gallery-model'
import type { Tile } from '../tile'

/** The tile of an id as a page or an address names it (then percent-encoded, all of it or what has to be): a photo's, a product's of a tile, any product's. */
export function findTile({ tiles, catalog }: GalleryModel, id: string): Tile | undefined {
  let name = id
  try {
    // Not of a percent sign that stands for itself.
    name = id.replace(/(%[\da-f]{2})+/gi, decodeURIComponent)
  } catch {} // URIError: no UTF-8
  const isIt = (other: string | undefined) => other !== undefined && (other === id || other === name)
  const list = tiles.peek()
  const found = list.find((tile) => isIt(tile.id)) ?? list.find(({ product }) => isIt(product?.id))
  if (found) return found
  const product = catalog.peek()?.products.find((one) => isIt(one.id))
  return product && { id: product.id, position: null, picture: product.images[0] ?? null, product, photo: null }
}

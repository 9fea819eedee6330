import type { Catalog, Photo, Picture, Product } from '../catalog/catalog'

/** One place of the gallery: a picture, and what can be bought from it. */
export interface Tile {
  /** Id of the photo; of the product where the catalog has no photos. */
  readonly id: string
  /** Place in the gallery, from 0; null for a product that has no place of its own there. */
  readonly position: number | null
  readonly picture: Picture | null
  /** The product that the tile names and sells: the photo's first. */
  readonly product: Product | null
  /** Set where the catalog has photos of its own. */
  readonly photo: Photo | null
}

/** With which the fragment of a page's address begins that names what is open. */
export const ADDRESS = '#vitrine='

/** The fragment of the page's address by which a tile is open. */
export const fragmentOf = ({ id }: Pick<Tile, 'id'>): string => ADDRESS + encodeURIComponent(id)

/** Where a shared tile leads: to its product's page, else to this page with the photo opened. */
export const addressOf = (tile: Tile, page: string): string =>
  tile.product?.url ?? page.replace(/#.*|$/, fragmentOf(tile))

/** The tiles of a catalog: its photos, else its products by their first image. */
export function tilesOf({ products, photos }: Catalog, limit: number): Tile[] {
  if (!photos?.length) return lazily(products, Math.min(products.length, limit))
  const byId = new Map(products.map((product) => [product.id, product]))
  return photos.slice(0, limit).map((photo, position) => ({
    id: photo.id,
    position,
    picture: photo,
    product: photo.tags.map((tag) => byId.get(tag.product)).find(Boolean) ?? null,
    photo,
  }))
}

/** Tiles that are made when they are looked at: of ten thousand few ever are. */
function lazily(products: readonly Product[], length: number): Tile[] {
  const made: Tile[] = []
  made.length = length
  return new Proxy(made, {
    get(_, key) {
      const position = typeof key === 'string' ? Number(key) : length
      const product = products[position]
      return product && position < length
        ? (made[position] ??= { id: product.id, position, picture: product.images[0] ?? null, product, photo: null })
        : Reflect.get(made, key)
    },
    has: (_, key) => key in products,
  })
}

import type { Catalog } from '../catalog/catalog'
import type { Lightbox, LightboxContext } from '../gallery/lightbox/lightbox'
import { ADDRESS, type Tile } from '../gallery/tile'
import type { MountedGallery } from './mounted-gallery'

/**
 * Opens what is closer than a tile, also what the page's address names: the lightbox, and the cards of a photo's dots.
 * Both are loaded when they are first needed.
 */
export function createOpener({ model, root, page: { window }, signal }: MountedGallery) {
  let spots: typeof import('../gallery/spots/spots') | undefined
  let lightbox: Lightbox | undefined
  /** What is to be opened, as soon as the catalog has it. */
  let wanted: Tile | string | number | undefined
  const openCard: LightboxContext['openCard'] = (tile, control, where) => spots?.openCard(context, tile, control, where)
  const context: LightboxContext = { model, root, window, signal, openCard, open }

  /** Without the lightbox the product's page is where the shopper wanted to go; offline that is an error page of the browser's. */
  function open(tile: Tile | string | number, control?: HTMLElement): void {
    wanted = tile
    import('../gallery/lightbox/lightbox').then(
      ({ openLightbox }) => {
        if (wanted !== tile || !root.isConnected) return // open already, or gone meanwhile
        const opened = openLightbox(context, tile, control)
        if (typeof tile === 'object' || opened) wanted = undefined
        lightbox = opened ?? lightbox
      },
      () => {
        if (!window.navigator.onLine) window.alert(model.options.peek().messages('offline'))
        else if (control instanceof HTMLAnchorElement) window.location.assign(control.href)
      },
    )
  }
  const openAddress = () => {
    const { hash } = window.location
    if (hash.startsWith(ADDRESS)) open(hash.slice(ADDRESS.length))
  }
  window.addEventListener('hashchange', openAddress, { signal })
  openAddress()

  return {
    open,
    openCard,
    /** A catalog is shown: it may have what was asked for, and photos with dots. */
    shown({ photos }: Catalog): void {
      if (wanted) open(wanted)
      if (!spots && photos?.some(({ tags }) => tags.length))
        import('../gallery/spots/spots').then(
          (part) => {
            spots = part
            model.spots.value = part.Spots
          },
          () => {}, // offline: the photos are there without their dots
        )
    },
    close(): void {
      wanted = undefined
      lightbox?.close()
    },
  }
}

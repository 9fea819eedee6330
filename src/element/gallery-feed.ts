import { needsResolving } from '../buy/needs-resolving'
import { CatalogError, type Format, isCatalogError, type ReadResult } from '../catalog/catalog'
import { firstCurrency } from '../catalog/context'
import { loadCatalog, readCatalog } from '../catalog/load-catalog'
import type { Trouble } from '../gallery/gallery-model'
import { formatPrice } from '../i18n/format'
import { breathe } from '../lib/breathe'
import type { GalleryState } from './gallery-host'
import type { MountedGallery } from './mounted-gallery'

/** A feed that is there sooner is not announced by skeletons: they would only flash. */
const SKELETONS_AFTER_MS = 200

/** The script in a gallery's element that has its catalog. */
export const inlineCatalog = (element: Element): Element | null =>
  element.querySelector(':scope > script[type="application/json"]')

/** Loads a gallery's catalog, from wherever its page has it, and tells what became of that. */
export function createFeed(gallery: MountedGallery, ask: typeof fetch, show: (result: ReadResult) => void) {
  const { element, page, model, root } = gallery
  const { window, settings } = page
  const buying: Pick<GalleryState, 'checkout' | 'cart'> = {
    checkout: { checkout: settings.checkout, platform: null },
    cart: undefined,
  }
  let pending: AbortController | undefined
  /** The property `catalog`: what the page set, maybe before the element was known. */
  let given: unknown = Reflect.get(element, 'catalog')
  Object.defineProperty(element, 'catalog', {
    configurable: true,
    get() {
      const shown = model.catalog.peek()
      // Of large feeds a worker has read, the list makes its products when they are looked at.
      if (__WORKER__ && shown) shown.products = shown.products.slice()
      return shown || given
    },
    set(value: unknown) {
      given = value
      load()
    },
  })

  /** What the merchant's `checkout` means for this feed and page; links have to be right when they are first seen. */
  const prepare = async (format: Format) => {
    buying.checkout = { checkout: settings.checkout, platform: format }
    if (needsResolving(settings.checkout, format)) {
      const part = await import('../buy/checkouts').catch(() => null) // offline: buy-now leads to the product
      if (part) buying.checkout = part.resolveCheckout(settings.checkout, format, window as object, settings.param)
    }
    if (['Shopify', 'Snipcart'].some((name) => Reflect.get(window, name)))
      import('../buy/buy-on-page').then(
        (part) => {
          buying.cart = part
        },
        () => {}, // the link buys as well
      )
  }

  /** `again`: the rest of what is there already, which stays meanwhile. */
  async function load(again = false): Promise<void> {
    pending?.abort()
    const run = new AbortController()
    pending = run
    const missed = (trouble: Trouble) => {
      model.trouble.value = trouble
      window.addEventListener('online', retry, { once: true, signal: run.signal })
    }
    const own = given || inlineCatalog(element)?.textContent
    const { feed, format, limit, imageTemplate, rare } = gallery.attributes
    // Shopify's feeds name none; its pages do.
    const currency = gallery.attributes.currency || Reflect.get(window, 'Shopify')?.currency?.active
    model.trouble.value = ''
    if (!own && !feed) {
      model.catalog.value = null
      model.status.value = 'idle'
      return
    }
    if (!again) {
      // What is shown stays until the new catalog is there: without it the page would be too short for its shopper's place.
      if (model.status.peek() !== 'loading') model.isSlow.value = false
      model.status.value = 'loading'
      window.setTimeout(() => {
        if (!run.signal.aborted) model.isSlow.value = !model.catalog.peek()
      }, SKELETONS_AFTER_MS)
    }
    // Where prices are not the usual ones, the first formatter takes as long as many tiles: it is made while the feed is under way.
    breathe().then(() => formatPrice('0', firstCurrency(currency, 'EUR'), model.options.peek().messages))
    const part = rare && (await import('./gallery-extras').catch(() => null)) // offline: without
    if (run.signal.aborted) return
    const extras = part ? part.createGalleryExtras({ element, page, model, root, signal: run.signal }) : null
    const options = {
      base: element.baseURI, // the document's may be an element that is named so
      format: format as 'auto',
      currency,
      imageTemplate,
      // The most loved may stand at the feed's end.
      limit: extras?.sorts ? Number.POSITIVE_INFINITY : limit,
    }
    let isWhole = false
    try {
      const result = own
        ? await readCatalog(own, options)
        : await loadCatalog(feed, {
            ...options,
            fetch: ask,
            document: window.document,
            signal: run.signal,
            onPage:
              model.catalog.peek() || extras?.sorts
                ? undefined
                : (result) => void prepare(result.format).then(() => isWhole || run.signal.aborted || show(result)),
          })
      // A first part that is still being prepared comes too late.
      isWhole = true
      const { catalog, skipped, partial } = result
      await prepare(result.format)
      const arranged = await extras?.arrange(catalog)
      await breathe() // from reading; tiles are work enough
      if (run.signal.aborted) return
      show(result)
      arranged?.()
      page.emit(element, 'ready', { format: result.format, products: catalog.products.length, skipped })
      if (partial) missed('rest')
      if (skipped.length || partial)
        page.emit(element, 'error', {
          code: partial ? 'partial' : 'items-skipped',
          message: partial ?? `${skipped.length} items were left out`,
          skipped,
        })
    } catch (error) {
      if (run.signal.aborted) return
      if (!again) {
        model.catalog.value = null
        model.status.value = 'failed'
      }
      missed(again ? 'rest' : window.navigator.onLine ? 'failed' : 'offline')
      const { code, message, skipped } = isCatalogError(error) ? error : new CatalogError('network', `${error}`)
      page.emit(element, 'error', { code, message, skipped })
    }
  }
  const retry = () => void load(model.trouble.peek() === 'rest')

  return {
    load,
    retry,
    /** How its products are bought. */
    buying,
    /** Leaves the element as the page made it; it may come back. */
    stop(): void {
      pending?.abort()
      Reflect.deleteProperty(element, 'catalog')
      if (given !== undefined) Object.assign(element, { catalog: given })
    },
  }
}

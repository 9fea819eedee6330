import { createAnalytics } from '../buy/analytics'
import type { Catalog } from '../catalog/catalog'

/** Tells the page's own analytics what was recorded, with products as the page's galleries show them. */
export const pageAnalytics = (window: Window & typeof globalThis) =>
  createAnalytics({
    page: window as { dataLayer?: unknown; gtag?: unknown; google_tag_manager?: unknown },
    later: (task) => void window.setTimeout(task, 1000),
    product(id) {
      for (const element of window.document.querySelectorAll('vitrine-gallery')) {
        const catalog: Catalog | null = element.catalog
        const product = catalog?.products?.find((one) => one.id === id)
        if (catalog && product) return { product, currency: product.currency ?? catalog.currency }
      }
      return null
    },
  })

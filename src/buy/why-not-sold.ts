import type { Product, Variant } from '../catalog/catalog'
import { isSoldIn, isSoldOut } from '../catalog/for-sale'
import type { Messages } from '../i18n/messages'

/** What is said in place of buy-now: sold out, or not sold where the shopper is; `''` where there is nothing to say. */
export function whyNotSold(
  product: Product,
  variant: Variant | undefined,
  region: string | null,
  messages: Messages,
): string {
  if (region && !isSoldIn(product, region, variant)) {
    const country = region.slice(0, 2)
    const name = new Intl.DisplayNames([messages.locale, 'en'], { type: 'region' }).of(country) ?? country
    // Browsers know no names of subdivisions.
    return messages('notSold', { region: isSoldIn(product, country, variant) ? `${name} (${region.slice(3)})` : name })
  }
  return isSoldOut(product, variant) ? messages('soldOut') : ''
}

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
    const name = new Intl.DisplayNames([messages.locale, 'en'], { type: 'region' }).of(region.slice(0, 2)) ?? region
    return messages('notSold', { region: name })
  }
  return isSoldOut(product, variant) ? messages('soldOut') : ''
}

import { CatalogError } from './catalog'
import type { LoadOptions } from './load-options'
import { openText } from './open-feed'
import type { Opened } from './reader'

/** What the page itself holds: an inline script (`#id`), or its own JSON-LD, Open Graph and microdata (`page`). */
export async function openPage(feed: string, { document, format }: LoadOptions): Promise<Opened> {
  const element = document?.getElementById(feed.slice(1))
  if (!element) throw new CatalogError('not-a-feed', `There is no element ${feed} in the page.`)
  return openText(element.textContent ?? '', format === 'auto' ? undefined : format)
}

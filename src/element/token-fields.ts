import { fillTokenFields } from '../buy/token-fields'
import type { Page } from './page'

/**
 * Keeps the page's `data-vitrine-token` fields and links filled: as soon as they are there, when the level of consent
 * changes, and once more in the moment in which they are used, for what the page has put in since.
 */
export function keepTokenFields({ window, recorder, settings }: Pick<Page, 'window' | 'recorder' | 'settings'>): void {
  const { document } = window
  const fill = () => fillTokenFields(document, recorder.token(), settings.param)
  fill()
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', fill)
  for (const use of ['submit', 'click', 'auxclick']) document.addEventListener(use, fill, true)
  recorder.onLevel(fill)
}

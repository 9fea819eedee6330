import type { Recorder } from '../beacon/recorder'
import { fillTokenFields } from '../buy/token-fields'

/**
 * Keeps the page's `data-vitrine-token` fields and links filled: as soon as they are there, when the level of consent
 * changes, and once more in the moment in which they are used, for what the page has put in since.
 */
export function keepTokenFields(
  document: Document,
  recorder: Pick<Recorder, 'token' | 'onLevel'>,
  param: string,
): void {
  const fill = () => fillTokenFields(document, recorder.token(), param)
  fill()
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', fill)
  for (const use of ['submit', 'click', 'auxclick']) document.addEventListener(use, fill, true)
  recorder.onLevel(fill)
}

import type { Recorder } from '../beacon/recorder'
import { fillTokenFields } from '../buy/token-fields'

/**
 * Keeps the page's `data-vitrine-token` fields and links filled: as soon as they are there, when the level of consent
 * changes, and once more in the moment in which they are used, for what the page has put in since.
 */
export function keepTokenFields(window: Window, recorder: Pick<Recorder, 'token' | 'onLevel'>, param: string): void {
  const fill = () => fillTokenFields(window.document, recorder.token(), param)
  fill()
  // On the window, which no element of the page can be named like.
  for (const use of ['DOMContentLoaded', 'submit', 'click', 'auxclick']) window.addEventListener(use, fill, true)
  recorder.onLevel(fill)
}

import type { Recorder } from '../beacon/recorder'
import { fillTokenFields } from '../buy/token-fields'

/**
 * Keeps the page's `data-vitrine-token` fields and links filled: as soon as they are there, when the level of consent
 * or who led here changes, when the page puts something in, and once more in the moment in which they are used.
 */
export function keepTokenFields(window: Window, recorder: Pick<Recorder, 'token' | 'onLevel'>, param: string): void {
  const fill = () => fillTokenFields(window.document, recorder.token(), param)
  fill()
  // On the window, which no element of the page can be named like.
  for (const use of ['DOMContentLoaded', 'submit', 'click', 'auxclick']) window.addEventListener(use, fill, true)
  // Of a form that a script sends no event tells.
  new MutationObserver(fill).observe(window.document, { childList: true, subtree: true })
  recorder.onLevel(fill)
}

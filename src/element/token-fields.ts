import type { Recorder } from '../beacon/recorder'
import { fillTokenFields } from '../buy/token-fields'

/**
 * Keeps the page's `data-vitrine-token` fields and links filled: as soon as they are there, when the level of consent
 * or who led here changes, when the page puts something in, and once more in the moment in which they are used.
 */
export function keepTokenFields(window: Window, recorder: Pick<Recorder, 'token' | 'onLevel'>, param: string): void {
  /** The document, and of what is used the shadow roots that it stands in: nobody else tells of what is in them. */
  const fill = (cause?: unknown) => {
    for (const root of (cause as Event | undefined)?.composedPath?.() ?? [window.document])
      if ((root as Node).nodeType > 8) fillTokenFields(root as Document | ShadowRoot, recorder.token(), param)
  }
  fill()
  // On the window, which no element of the page can be named like.
  for (const use of ['DOMContentLoaded', 'submit', 'click', 'auxclick']) window.addEventListener(use, fill, true)
  // Of a form that a script sends no event tells.
  new MutationObserver(fill).observe(window.document, { childList: true, subtree: true })
  recorder.onLevel(fill)
}

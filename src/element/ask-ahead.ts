import { foresee } from '../catalog/foresee'
import { breathe } from '../lib/breathe'
import { httpUrl } from '../lib/urls'
import { inlineCatalog } from './gallery-feed'

/**
 * The page's `fetch`, which asks for a gallery's feed, and for its reader, at once: on a slow line that takes as long as the
 * words and the layout that come meanwhile. In a task of its own, since a page's first request is work enough for one.
 *
 * @param feed What the attribute says. Nothing is asked for `#id` and `page`, or where the catalog is there.
 */
export function askAhead(feed: string, element: Element, window: Pick<typeof globalThis, 'fetch'>): typeof fetch {
  const isThere = /^(#|page$|$)/.test(feed) || inlineCatalog(element) || Reflect.get(element, 'catalog')
  const url = isThere ? null : httpUrl(feed, element.baseURI)
  const run = new AbortController()
  let answer: Promise<Response> | undefined
  const ask = async () => {
    await breathe()
    if (__SPLIT__) foresee(url!)
    await (answer = window.fetch(url!, { signal: run.signal }))
  }
  if (url) ask().catch(() => {}) // whoever wants the answer hears of it
  return (input, init) => {
    const asked = input === url && answer
    answer = undefined
    if (!asked) return window.fetch(input, init)
    // The error that is the default reason would hold, by its stack, all that has been read.
    init?.signal?.addEventListener('abort', () => run.abort(''))
    return asked
  }
}

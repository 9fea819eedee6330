import { createShareId } from '../lib/ids'
import { shareLink } from '../referral/share-link'
import { encodeRoot } from '../referral/token'
import type { ConsentLevel, ShareOptions } from './api'
import { defineElement } from './define'
import { ELEMENTS, goOn, lazyElement, tellFailure } from './lazy-element'
import type { Page } from './page'
import type { LoadPart } from './parts'

type Call = [string, ...unknown[]]
type Api = Record<string, (...values: never[]) => unknown>

/**
 * The tag that runs now; where none is said to, as in a module and in what runs later, it is found by its file's name.
 * Asked of the prototype, since a form on the page may be named like a member of the document and stand in its place.
 */
export function ownScript(file: string): HTMLScriptElement | null {
  const natives = Document.prototype
  const tag =
    Reflect.get(natives, 'currentScript', document) ?? natives.querySelector.call(document, `script[src*="${file}"]`)
  return tag as HTMLScriptElement | null
}

/**
 * What the script tag does on every page of a store: keeps the calls that come early, catches the arriving token,
 * and stands ready for the elements. Everything else is loaded when there is something to do.
 */
export function startScript(script: HTMLOrSVGScriptElement | null, load: LoadPart): void {
  const host = window as unknown as { vitrine: unknown }
  const dataset = { ...script?.dataset }
  const href = location.href
  const earlier = host.vitrine
  try {
    if (dataset.feed || dataset.target) {
      const target = dataset.target || (script!.closest('head') && 'body')
      if (target) load('place').then(({ placeGallery }) => placeGallery(target), goOn)
      // One that is there already is kept: the same tag stands twice, or a body comes back and its scripts run again.
      else if (!document.querySelector('[data-feed]+vitrine-gallery'))
        script!.after(document.createElement('vitrine-gallery'))
    }
  } catch {
    // An element is named like what the document is asked by.
  }
  try {
    if (typeof (earlier as { version: unknown } | undefined)?.version === 'string') return // a second script tag: the first one serves
  } catch {
    // A frame of another origin that is named so.
  }

  const words: string[] = []
  let ready: Page | undefined
  // What could not be loaded is asked for again by the next who needs it.
  const page = (): Promise<Page> =>
    load('page').then(({ createPage }) => (ready ??= createPage(dataset, window, href, words)))
  /** Whoever waits for the answer hears what was wrong, and nobody else has to. */
  const later =
    (name: 'conversion' | 'forget' | 'flush') =>
    (...values: never[]) => {
      const asked = page()
      const answer = asked.then(({ api }) => (api as unknown as Api)[name]!(...values))
      asked.catch((error) => {
        answer.catch(goOn)
        tellFailure(document, error)
      })
      return answer
    }
  const named = dataset.param || 'vref'
  const param = /^[\w-]{1,32}$/.test(named) ? named : 'vref'
  /** Whether somebody may have led here, or an earlier page has left something to do. */
  const hasPast = (): boolean => {
    try {
      return href.includes(`${param}=`) || `${Object.keys(localStorage)}`.includes('vitrine:')
    } catch {
      return false // no storage
    }
  }

  const api = {
    version: __VERSION__,
    on: (type: string, listener: (event: Event) => void) => {
      addEventListener((type = `vitrine:${type}`), listener)
      return () => removeEventListener(type, listener)
    },
    // Answers at once, also before the rest is there. Where somebody has led here, only the share's own id is known by
    // then: the collector hears of its parent with the share.
    shareLink(url: string, options: ShareOptions = {}) {
      if (ready) return ready.api.shareLink(url, options)
      const share = createShareId()
      const settings = { param, utm: dataset.utm !== 'off' }
      const link = shareLink(new URL(url, href).href, hasPast() ? share : encodeRoot(share), options.network, settings)
      if (!/^http/.test(link)) throw new TypeError(link)
      page().then(({ keepShare }) => keepShare(share, options), goOn)
      return { share, url: link }
    },
    referral: () => ready?.api.referral() ?? null,
    conversion: later('conversion'),
    // Before the rest is there, the host's words are what the rest will start with: now, where another page has left
    // something since, which may have to go.
    consent(level: ConsentLevel) {
      if (ready) ready.api.consent(level)
      else if (words.push(level) && hasPast()) page().catch(goOn)
    },
    forget: later('forget'),
    flush: later('flush'),
    /** What was wrong with a call that came early is told where nobody waits for an answer. */
    async push(call: Call) {
      try {
        await (api as unknown as Api)[call[0]]!(...(call.slice(1) as never[]))
      } catch (error) {
        console.warn('vitrine.push', call, error)
      }
    },
  }
  host.vitrine = api
  for (const name of ELEMENTS) defineElement(name, lazyElement(name, load, page))
  // What else is there by that name is an element of the page.
  if (Array.isArray(earlier)) earlier.forEach(api.push)
  // The rest also tells of a parameter that is none.
  if (hasPast() || param !== named) page().catch(goOn)
}

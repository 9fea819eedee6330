import { createShareId } from '../lib/ids'
import { shareLink } from '../referral/share-link'
import { encodeRoot } from '../referral/token'
import type { ConsentLevel, ShareOptions } from './api'
import { defineElement } from './define'
import { ELEMENTS, lazyElement } from './lazy-element'
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
  const host = window as unknown as { vitrine?: Call[] & { version?: string } }
  const dataset = { ...script?.dataset }
  const href = location.href
  const earlier = host.vitrine
  if (script)
    placeGallery(script).catch(() => console.warn(`[vitrine] data-target="${dataset.target}" names no element.`))
  if (earlier?.version) return // a second script tag: the first one serves

  let ready: Page | undefined
  // What could not be loaded is asked for again by the next who needs it.
  const page = async (): Promise<Page> =>
    load('page').then(({ createPage }) => (ready ??= createPage(dataset, window, href)))
  const later =
    (name: 'conversion' | 'forget' | 'flush') =>
    async (...values: never[]) =>
      ((await page()).api as unknown as Api)[name]!(...values)
  const param = dataset.param || 'vref'
  /** An arriving token, or anything that an earlier page left to do. */
  const catchUp = async (): Promise<void> => {
    if (href.includes(`${param}=`) || `${Object.keys(localStorage)}`.includes('vitrine:')) await page()
  }

  const api = {
    version: __VERSION__,
    on(type: string, listener: (event: Event) => void) {
      const name = `vitrine:${type}`
      addEventListener(name, listener)
      return () => removeEventListener(name, listener)
    },
    // Answers at once, also before the rest is there. Where somebody has led here, only the share's own id is known by
    // then: the collector hears of its parent with the share.
    shareLink(url: string, options: ShareOptions = {}) {
      if (ready) return ready.api.shareLink(url, options)
      const share = createShareId()
      const settings = { param, utm: dataset.utm !== 'off' }
      const token = href.includes(`${param}=`) ? share : encodeRoot(share)
      const link = shareLink(new URL(url, href).href, token, options.network, settings)
      page().then(({ keepShare }) => keepShare(share, options), goOn)
      return { share, url: link }
    },
    referral: () => (ready ? ready.api.referral() : null),
    conversion: later('conversion'),
    // Before the rest is there, the host's word is what the rest will start with.
    consent(level: ConsentLevel) {
      dataset.word = level
      ready?.api.consent(level)
    },
    forget: later('forget'),
    flush: later('flush'),
    /** What was wrong with a call that came early is told where nobody waits for an answer. */
    async push(call: Call) {
      try {
        await (api as unknown as Api)[call[0]]!(...(call.slice(1) as never[]))
      } catch (error) {
        console.warn(`vitrine.push: ${error}`)
      }
    },
  }
  host.vitrine = api as never
  for (const name of ELEMENTS) defineElement(name, lazyElement(name, load, page))
  earlier?.forEach?.(api.push)
  catchUp().catch(goOn)
}

/** Blocked or offline: the shop goes on without. */
const goOn = () => {}

/**
 * `data-feed` or `data-target` on the tag also places a gallery: in the element that is named, else where the tag stands.
 * Where a page's body is kept and comes back, its scripts run again, and the gallery is there already.
 */
async function placeGallery(script: HTMLOrSVGScriptElement): Promise<void> {
  const dataset = script.dataset
  if (dataset.placed || !(dataset.feed || dataset.target)) return
  dataset.placed = 'true'
  const target = dataset.target ?? (script.closest('head') && 'body')
  if (target && document.readyState === 'loading')
    await new Promise((done) => addEventListener('DOMContentLoaded', done))
  const gallery = document.createElement('vitrine-gallery')
  if (target) document.querySelector(target)!.append(gallery)
  else script.after(gallery)
}

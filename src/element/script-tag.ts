import { createShareId } from '../lib/ids'
import { shareLink } from '../referral/share-link'
import { encodeRoot } from '../referral/token'
import type { ConsentLevel, ShareOptions } from './api'
import { createElements, defineElements } from './define'
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
  const { href } = location
  const earlier = host.vitrine
  if (script && (dataset.feed || dataset.target)) placeGallery(script, dataset.target)
  if (earlier?.version) return // a second script tag: the first one serves

  let loading: Promise<Page> | undefined
  let ready: Page | undefined
  const page = (): Promise<Page> =>
    (loading ??= load('page').then(({ createPage }) => (ready = createPage(dataset, window, href))))
  const later =
    (name: 'conversion' | 'forget' | 'flush' | 'consent') =>
    (...values: never[]) =>
      page().then(({ api }) => (api as unknown as Api)[name]!(...values))
  const param = dataset.param || 'vref'

  const api = {
    version: __VERSION__,
    on(type: string, listener: (event: Event) => void) {
      const listening = new AbortController()
      addEventListener(`vitrine:${type}`, listener, listening)
      return () => listening.abort()
    },
    // Answers at once, also before the rest is there: then nobody has led here, and the share is a root.
    shareLink(url: string, options: ShareOptions = {}) {
      if (ready) return ready.api.shareLink(url, options)
      const share = createShareId()
      const settings = { param, utm: dataset.utm !== 'off' }
      page().then(({ keepShare }) => keepShare(share, options))
      return { share, url: shareLink(new URL(url, href).href, encodeRoot(share), options.network, settings) }
    },
    referral: () => ready?.api.referral() ?? null,
    conversion: later('conversion'),
    // Before the rest is there, the host's word is what the rest will start with.
    consent(level: ConsentLevel) {
      if (loading) later('consent')(level as never)
      else dataset.consent = level
    },
    forget: later('forget'),
    flush: later('flush'),
    push: ([name, ...values]: Call) => (api as unknown as Api)[name]?.(...(values as never[])),
  }
  host.vitrine = api as never
  defineElements(createElements(load, page))
  earlier?.forEach?.(api.push)
  if (hasSomethingToDo(param)) page().catch(() => {}) // blocked or offline: the shop goes on without
}

/** An arriving token, or anything that an earlier page left to do. */
function hasSomethingToDo(param: string): boolean {
  try {
    return RegExp(`[?&]${param}=|,vitrine:`).test(`${location.search},${Object.keys(localStorage)}`)
  } catch {
    return false // storage is denied here
  }
}

/** `data-feed` or `data-target` on the tag also places a gallery: in the element that is named, else where the tag stands. */
function placeGallery(script: Element, target: string | undefined): void {
  const put = () => {
    const gallery = document.createElement('vitrine-gallery')
    if (target) document.querySelector(target)?.append(gallery)
    else script.after(gallery)
  }
  if (target && document.readyState === 'loading') document.addEventListener('DOMContentLoaded', put)
  else put()
}

import { createShareId } from '../lib/ids'
import { shareLink } from '../referral/share-link'
import { encodeToken } from '../referral/token'
import type { ConsentLevel, ShareOptions, VitrineApi } from './api'
import { createElements, defineElements } from './define'
import type { Page } from './page'
import type { LoadPart } from './parts'

type Queue = { push?: (call: [string, ...unknown[]]) => unknown } & Partial<VitrineApi>

/**
 * What the script tag does on every page of a store: keeps the calls that come early, catches the arriving token,
 * and stands ready for the elements. Everything else is loaded when there is something to do.
 */
export function startScript(script: HTMLOrSVGScriptElement | null, load: LoadPart): void {
  const host = window as unknown as { vitrine?: Queue | unknown[] }
  const dataset = { ...(script as HTMLScriptElement | null)?.dataset }
  const earlier = host.vitrine as Queue | undefined
  placeGallery(script as HTMLScriptElement | null, dataset)
  if (earlier?.version) return // a second script tag: the first one serves

  let loading: Promise<Page> | undefined
  let ready: Page | undefined
  const page = (): Promise<Page> => {
    loading ??= load('page').then(({ createPage }) => {
      ready = createPage(dataset, window)
      return ready
    })
    return loading
  }
  const later =
    <K extends keyof VitrineApi>(name: K) =>
    (...values: unknown[]) =>
      // biome-ignore lint/complexity/noBannedTypes: each method has its own parameters; the page's API checks them
      ready ? (ready.api[name] as Function)(...values) : page().then(({ api }) => (api[name] as Function)(...values))

  const api = {
    version: __VERSION__,
    on(type: string, listener: (event: Event) => void) {
      document.addEventListener(`vitrine:${type}`, listener)
      return () => document.removeEventListener(`vitrine:${type}`, listener)
    },
    // Answers at once, also before the rest is there: then nobody has led here, and the share is a root.
    shareLink(url: string, options: ShareOptions = {}) {
      if (ready) return ready.api.shareLink(url, options)
      const share = createShareId()
      const settings = { param: dataset.param || 'vref', utm: dataset.utm !== 'off' }
      const link = shareLink(new URL(url, location.href).href, encodeToken([share]), options.network ?? null, settings)
      page().then(({ keepShare }) => keepShare(share, options))
      return { share, url: link }
    },
    referral: () => (ready ? ready.api.referral() : null),
    conversion: later('conversion'),
    // Before the rest is there, the host's word is what the rest will start with.
    consent(level: ConsentLevel) {
      if (loading) later('consent')(level)
      else dataset.consent = level
    },
    forget: later('forget'),
    flush: later('flush'),
    push(call: [keyof VitrineApi, ...unknown[]]) {
      // biome-ignore lint/complexity/noBannedTypes: as above
      return (api as unknown as Record<string, Function>)[call[0]]?.(...call.slice(1))
    },
  }
  host.vitrine = api as unknown as Queue
  defineElements(createElements(load, page))

  for (const call of Array.isArray(earlier) ? earlier : []) api.push(call)
  if (hasSomethingToDo(dataset.param || 'vref')) page().catch(() => {}) // blocked or offline: the shop goes on without
}

/** An arriving token, or anything that an earlier page left to do. */
function hasSomethingToDo(param: string): boolean {
  try {
    return (
      new RegExp(`[?&]${param}=`).test(location.search) ||
      Object.keys(localStorage).some((key) => /^vitrine:/.test(key))
    )
  } catch {
    return false // storage is denied here
  }
}

/** `data-feed` or `data-target` on the tag also places a gallery: in the element that is named, else where the tag stands. */
function placeGallery(script: HTMLScriptElement | null, dataset: DOMStringMap): void {
  if (!script || !(dataset.feed || dataset.target)) return
  const put = () => {
    const gallery = document.createElement('vitrine-gallery')
    if (!dataset.target) script.after(gallery)
    else document.querySelector(dataset.target)?.append(gallery)
  }
  if (dataset.target && document.readyState === 'loading') document.addEventListener('DOMContentLoaded', put)
  else put()
}

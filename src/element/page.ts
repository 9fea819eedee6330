import { createRecorder, type Recorder } from '../beacon/recorder'
import { ARRIVALS } from '../beacon/visit'
import type { Emit } from '../lib/emit'
import { createShareId } from '../lib/ids'
import { httpUrl } from '../lib/urls'
import { shareLink } from '../referral/share-link'
import { encodeChild } from '../referral/token'
import type { Conversion, ShareOptions, VitrineApi } from './api'
import { isLevel, readSettings, type Settings } from './settings'

/** What all parts of a page share: one recorder, one set of settings, one way to tell the page. */
export interface Page {
  readonly settings: Settings
  /** The script tag's own `data-*`: defaults of every gallery's attributes. */
  readonly dataset: DOMStringMap
  readonly window: Window & typeof globalThis
  readonly recorder: Recorder
  readonly emit: Emit
  /** Tells the page's developer once of a value that is not understood; `allowed` in words, which settings have of their own. */
  warn(name: string, value: string, allowed?: string): void
  readonly api: Omit<VitrineApi, 'on' | 'version'>
  /** Records a share whose id and link were given out before the page's parts were there. */
  keepShare(share: string, options: ShareOptions): void
  /** A link of the widget's own into the store: where nothing may be stored, or the device took nothing, the token travels in it. */
  ownLink(url: string): string
}

/**
 * The one place where the real window, storage, network and clock meet the parts.
 * `href`: the address when the script ran; pages rewrite theirs. `words`: the host's on consent, from before.
 */
export function createPage(
  dataset: DOMStringMap,
  window: Window & typeof globalThis,
  href: string,
  words: readonly string[] = [],
): Page {
  const { document, location } = window
  const warn: Page['warn'] = (name, value, allowed) => {
    import('./misuse').then(
      ({ warnOf }) => warnOf(name, value, allowed),
      () => {}, // offline: the default counts all the same
    )
  }
  const settings = readSettings(dataset, location, warn, words)
  // The native one: a form on the page may be named like the document's.
  const { dispatchEvent } = EventTarget.prototype
  const emit: Emit = (target, type, detail, cancelable = false) =>
    dispatchEvent.call(
      target,
      new CustomEvent(`vitrine:${type}`, { bubbles: true, composed: true, cancelable, detail }),
    )
  const recorder = createRecorder({
    ...settings,
    window,
    href,
    now: window.Date.now,
    emit: (type, detail) => emit(document, type, detail),
  })
  let areFieldsKept = false
  const keepFields = () => {
    if (areFieldsKept || !recorder.token()) return
    areFieldsKept = true
    import('./token-fields').then(
      ({ keepTokenFields }) => keepTokenFields(window, recorder, settings.param),
      () => {}, // offline: forms stay as they are, and the buy links have the token
    )
  }
  keepFields()
  // Who led here may be known only once the shopper has answered, or has turned to a page that was opened behind.
  recorder.onLevel(keepFields)
  // Said before there was anybody to tell of it.
  if (words.length && settings.consent !== 'auto') emit(document, 'consent', { level: recorder.level() })
  if (settings.datalayer) {
    const { record } = recorder
    const analyse = import('./page-analytics').then(
      ({ pageAnalytics }) => pageAnalytics(window),
      () => () => {}, // offline: nothing is analysed
    )
    recorder.record = (type, data, id) => {
      const event = record(type, data, id)
      analyse.then((tell) => tell(type, data, event))
      return event
    }
  }

  const keepShare = (share: string, { network, product, photo }: ShareOptions) => {
    const detail = {
      share,
      parent: recorder.arrival()?.chain.at(-1) ?? null,
      // Ids of hosts may be numbers, or empty; a collector refuses both, and the chain of all behind it would be broken.
      product: product ? `${product}` : null,
      photo: photo ? `${photo}` : null,
      network: network || 'link',
      position: null,
    }
    if (!emit(document, 'share', detail, true)) return
    recorder.ownShare(share)
    recorder.record('share', detail)
  }

  const api: Page['api'] = {
    async conversion(order: Conversion) {
      const { recordConversion } = await import('./conversion-part')
      await recordConversion(recorder, order, (detail) => emit(document, 'conversion', detail))
    },
    shareLink(url, options = {}) {
      const absolute = httpUrl(url, location.href)
      if (!absolute) throw new TypeError(`shareLink: "${url}" is not an http(s) URL`)
      const share = createShareId()
      const token = encodeChild(recorder.arrival(), share)
      keepShare(share, options)
      return { share, url: shareLink(absolute, token, options.network, settings) }
    },
    referral() {
      const touch = recorder.touches().at(-1)
      return touch ? { token: recorder.token()!, ...touch } : null
    },
    consent(level) {
      if (isLevel(level)) recorder.consent(level)
      else warn('word', `${level}`) // what is no level is no consent either
    },
    forget: recorder.forget,
    flush: recorder.flush,
  }

  return {
    settings,
    dataset,
    window,
    recorder,
    emit,
    warn,
    api,
    keepShare,
    ownLink(url) {
      const token = !recorder.store.has(ARRIVALS) && recorder.token()
      return token && new URL(url).origin === location.origin ? shareLink(url, token, null, settings) : url
    },
  }
}

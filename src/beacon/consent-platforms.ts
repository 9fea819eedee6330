import type { PlatformAnswer } from './consent'

/**
 * Listens to the consent platforms of the page; the first one present, in the order Shopify, TCF, Google Consent Mode,
 * has the word. Whatever a platform does, the page is left as it is and nothing is thrown.
 * @returns `look` finds platforms that came later
 */
export function watchPlatforms(
  window: Window,
  answer: (answer: PlatformAnswer) => void,
): { look(): void; stop(): void } {
  const platforms = [shopify, tcf, consentMode]
  const answers: PlatformAnswer[] = [null, null, null]
  const stops: (() => void)[] = []
  const watched: boolean[] = []
  let isOver = false

  const tell = (): void => {
    if (!isOver) answer(answers[0] ?? answers[1] ?? answers[2] ?? null)
  }

  const look = (): void => {
    for (let i = 0; i < platforms.length; i++) {
      if (watched[i]) continue
      try {
        const stop = platforms[i]!(window, (said) => {
          answers[i] = said
          tell()
        })
        if (!stop) continue
        watched[i] = true
        stops.push(stop)
      } catch {
        answers[i] = 'unknown' // it is there and broken: that is no yes
        watched[i] = true
      }
    }
    tell()
  }

  look()
  return {
    look,
    stop() {
      isOver = true
      for (let i = 0; i < stops.length; i++) stops[i]!()
    },
  }
}

type Watch = (window: Window, say: (answer: PlatformAnswer) => void) => (() => void) | null

const member = (of: unknown, name: string): unknown =>
  (typeof of === 'object' && of) || typeof of === 'function' ? Reflect.get(of as object, name) : undefined

/** Calls a method where there is one. */
function call(of: unknown, name: string, ...args: unknown[]): unknown {
  const method = member(of, name)
  return typeof method === 'function' ? Reflect.apply(method, of, args) : undefined
}

/** https://shopify.dev/docs/api/customer-privacy */
const shopify: Watch = (window, say) => {
  const shop = Reflect.get(window, 'Shopify')
  const privacy = (): unknown => member(shop, 'customerPrivacy')
  if (!privacy() && typeof member(shop, 'loadFeatures') !== 'function') return null
  const read = (): void => {
    try {
      const allowed = call(privacy(), 'analyticsProcessingAllowed')
      // "No" before the shopper has answered the banner is no answer.
      const isAsking = typeof allowed !== 'boolean' || call(privacy(), 'shouldShowBanner') === true
      say(allowed === true ? 'granted' : isAsking ? 'unknown' : 'denied')
    } catch {
      say('unknown')
    }
  }
  window.addEventListener('visitorConsentCollected', read, true)
  read()
  if (!privacy()) call(shop, 'loadFeatures', [{ name: 'consent-tracking-api', version: '0.1' }], read)
  return () => window.removeEventListener('visitorConsentCollected', read, true)
}

/** IAB TCF 2.2 and later: https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework */
const tcf: Watch = (window, say) => {
  const api = Reflect.get(window, '__tcfapi')
  if (typeof api !== 'function') return null
  let listener: unknown
  say('unknown')
  const read = (data: unknown, ok: unknown): void => {
    listener = member(data, 'listenerId')
    const status = member(data, 'eventStatus')
    const consents = member(member(data, 'purpose'), 'consents')
    if (!ok) return
    if (member(data, 'gdprApplies') === false) say('granted')
    // Purpose 1 is storing on the device, 8 is measuring what content does.
    else if (status === 'tcloaded' || status === 'useractioncomplete') {
      say(member(consents, '1') === true && member(consents, '8') === true ? 'granted' : 'denied')
    } else say('unknown')
  }
  api('addEventListener', 2, read)
  return () => api('removeEventListener', 2, () => {}, listener)
}

/**
 * Google Consent Mode has no way to ask, only a queue that everybody may read: `gtag('consent', 'default' | 'update', {…})`
 * is an `arguments` object in `dataLayer`. A default of `denied` is a question that is open; an update answers it.
 */
const consentMode: Watch = (window, say) => {
  const layer: unknown = Reflect.get(window, 'dataLayer')
  if (!Array.isArray(layer)) return null
  let answer: PlatformAnswer = null
  const read = (entry: unknown): void => {
    const state = member(member(entry, '2'), 'analytics_storage')
    if (member(entry, '0') !== 'consent' || (state !== 'granted' && state !== 'denied')) return
    const isUpdate = member(entry, '1') === 'update'
    answer = state === 'granted' || isUpdate ? state : (answer ?? 'unknown')
    say(answer)
  }
  for (let i = 0; i < layer.length; i++) read(layer[i])
  const { push } = layer
  const observed = function (this: unknown, ...entries: unknown[]): number {
    const result: number = Reflect.apply(push, this, entries)
    try {
      for (let i = 0; i < entries.length; i++) read(entries[i])
    } catch {
      // An entry that cannot be read is none of ours.
    }
    return result
  }
  layer.push = observed
  return () => {
    if (layer.push === observed) layer.push = push
  }
}

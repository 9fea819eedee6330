/** What a consent platform says: yes, no, not yet; null when there is none. */
export type PlatformAnswer = 'granted' | 'denied' | 'unknown' | null

type Watch = (window: Window, signal: AbortSignal, say: (answer: PlatformAnswer) => void) => boolean

/**
 * Listens to the consent platforms of the page; the first one present, in the order Shopify, TCF, Google Consent Mode,
 * has the word. Whatever a platform does, the page is left as it is and nothing is thrown.
 * @returns finds platforms that came later
 */
export function watchPlatforms(
  window: Window,
  signal: AbortSignal,
  answer: (answer: PlatformAnswer) => void,
): () => void {
  const platforms = [shopify, tcf, consentMode]
  const answers: PlatformAnswer[] = [null, null, null]
  const isWatched: boolean[] = []

  const tell = (): void => {
    if (!signal.aborted) answer(answers[0] ?? answers[1] ?? answers[2]!)
  }

  const look = (): void => {
    for (let i = 0; i < platforms.length; i++) {
      try {
        isWatched[i] ||= platforms[i]!(window, signal, (said) => {
          answers[i] = said
          tell()
        })
      } catch {
        answers[i] ??= 'unknown' // it is there and broken: that is no yes
        isWatched[i] = true
      }
    }
    tell()
  }

  look()
  return look
}

const member = (of: unknown, name: string): unknown => (Object(of) === of ? Reflect.get(of as object, name) : undefined)

/** Calls a method where there is one. */
function call(of: unknown, name: string, ...args: unknown[]): unknown {
  const method = member(of, name)
  return typeof method === 'function' ? Reflect.apply(method, of, args) : undefined
}

/** https://shopify.dev/docs/api/customer-privacy */
const shopify: Watch = (window, signal, say) => {
  const shop = Reflect.get(window, 'Shopify')
  const privacy = (): unknown => member(shop, 'customerPrivacy')
  if (!privacy() && typeof member(shop, 'loadFeatures') !== 'function') return false
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
  window.addEventListener('visitorConsentCollected', read, { capture: true, signal })
  read()
  if (!privacy()) call(shop, 'loadFeatures', [{ name: 'consent-tracking-api', version: '0.1' }], read)
  return true
}

/** IAB TCF 2.2 and later: https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework */
const tcf: Watch = (window, signal, say) => {
  const api = Reflect.get(window, '__tcfapi')
  if (typeof api !== 'function') return false
  let listener: unknown
  say('unknown')
  const read = (data: unknown, ok: unknown): void => {
    listener = member(data, 'listenerId')
    const status = member(data, 'eventStatus')
    const consents = member(member(data, 'purpose'), 'consents')
    if (!ok) return
    if (member(data, 'gdprApplies') === false) say('granted')
    // Purpose 1 is storing on the device, 8 is measuring what content does.
    // While the banner is shown again, the last answer stands.
    else if (status === 'tcloaded' || status === 'useractioncomplete') {
      say(member(consents, '1') === true && member(consents, '8') === true ? 'granted' : 'denied')
    }
  }
  api('addEventListener', 2, read)
  signal.addEventListener('abort', () => api('removeEventListener', 2, () => {}, listener))
  return true
}

/**
 * Google Consent Mode has no way to ask, only a queue that everybody may read: `gtag('consent', 'default' | 'update', {…})`
 * is an `arguments` object in `dataLayer`. A default of `denied` is a question that is open, and so is one that differs by
 * region, since which is the shopper's only Google's servers say; an update answers it.
 */
const consentMode: Watch = (window, signal, say) => {
  const layer: unknown = Reflect.get(window, 'dataLayer')
  if (!Array.isArray(layer)) return false
  let isAnswered = false
  let isRegional = false
  const read = (entry: unknown): void => {
    const said = member(entry, '2')
    const state = member(said, 'analytics_storage')
    if (member(entry, '0') !== 'consent' || (state !== 'granted' && state !== 'denied')) return
    const isUpdate = member(entry, '1') === 'update'
    if (isAnswered && !isUpdate) return
    isAnswered = isUpdate
    isRegional ||= !!member(said, 'region')
    say(isUpdate || (state === 'granted' && !isRegional) ? state : 'unknown')
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
  signal.addEventListener('abort', () => {
    if (layer.push === observed) layer.push = push
  })
  return true
}

/** How much the shopper allows; see the README's section on consent. */
export type Level = 'granted' | 'anonymous' | 'denied'
/** `unknown`: the page asks the shopper, who has not answered yet. */
export type KnownLevel = Level | 'unknown'

export interface Consent {
  level(): KnownLevel
  /** Whether somebody said so: the host or a consent platform, not merely nobody's saying anything. */
  isExplicit(): boolean
  /** The host's own word; goes before every platform's. */
  set(level: Level): void
  dispose(): void
}

/** What a consent platform says: yes, no, not yet; null when there is none. */
export type PlatformAnswer = 'granted' | 'denied' | 'unknown' | null

/** The globals by which the platforms are seen: Shopify's customer privacy, IAB TCF, Google Consent Mode. */
const PLATFORMS = ['Shopify', '__tcfapi', 'dataLayer']

/**
 * @param setting `auto` listens to the host's call, then to Shopify, TCF, Google Consent Mode; with none of them it is `anonymous`
 * @param onChange called after each change of level
 */
export function createConsent(setting: Level | 'auto', window: Window, onChange: (level: KnownLevel) => void): Consent {
  let host: Level | null = setting === 'auto' ? null : setting
  let platform: PlatformAnswer = null
  let last: KnownLevel | undefined
  let watcher: { look(): void; stop(): void } | undefined
  let isLoading = false
  let isDisposed = false

  const level = (): KnownLevel => {
    const said = host ?? platform ?? 'anonymous'
    // Global Privacy Control, https://w3c.github.io/gpc/: no identifiers, whoever granted them.
    return said === 'granted' && Reflect.get(window.navigator, 'globalPrivacyControl') ? 'anonymous' : said
  }

  const update = (): void => {
    const now = level()
    if (now === last) return
    last = now
    onChange(now)
  }

  const look = (): void => {
    if (watcher) watcher.look()
    else if (!host && !isLoading && PLATFORMS.some((name) => Reflect.get(window, name))) {
      isLoading = true
      // Until the adapters are here nothing is known; if they cannot be loaded, nothing ever is.
      platform = 'unknown'
      update()
      import('./consent-platforms').then(
        ({ watchPlatforms }) => {
          if (isDisposed) return
          watcher = watchPlatforms(window, (answer) => {
            platform = answer
            update()
          })
        },
        () => {},
      )
    }
  }

  const events = ['DOMContentLoaded', 'load']
  for (let i = 0; i < events.length; i++) window.addEventListener(events[i]!, look, true)
  look()
  last = level()

  return {
    level,
    isExplicit: () => !!(host || platform),
    set(next) {
      host = next
      update()
    },
    dispose() {
      isDisposed = true
      watcher?.stop()
      for (let i = 0; i < events.length; i++) window.removeEventListener(events[i]!, look, true)
    },
  }
}

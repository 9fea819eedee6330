import type { PlatformAnswer } from './consent-platforms'

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
}

/** The globals by which the platforms are seen: Shopify's customer privacy, IAB TCF, Google Consent Mode. */
const PLATFORMS = ['Shopify', '__tcfapi', 'dataLayer']

/**
 * @param setting `auto` listens to the host's call, then to Shopify, TCF, Google Consent Mode; with none of them it is `anonymous`
 * @param signal ends the listening
 * @param onChange called after each change of level
 */
export function createConsent(
  setting: Level | 'auto',
  window: Window,
  signal: AbortSignal,
  onChange: (level: KnownLevel) => void,
): Consent {
  let host = setting === 'auto' ? null : setting
  let platform: PlatformAnswer = null
  let last: KnownLevel | undefined

  const level = (): KnownLevel => {
    const said = host ?? platform ?? 'anonymous'
    // Global Privacy Control, https://w3c.github.io/gpc/: no identifiers, whoever granted them.
    return said === 'granted' && Reflect.get(window.navigator, 'globalPrivacyControl') ? 'anonymous' : said
  }

  const update = (): void => {
    const isChange = last && last !== level()
    last = level()
    if (isChange) onChange(last)
  }

  const answer = (said: PlatformAnswer): void => {
    platform = said
    update()
  }

  let look = (): void => {
    if (host || !PLATFORMS.some((name) => Reflect.get(window, name))) return
    look = () => {}
    // Until the adapters are here nothing is known; if they cannot be loaded, nothing ever is.
    answer('unknown')
    import('./consent-platforms').then(
      ({ watchPlatforms }) => {
        look = watchPlatforms(window, signal, answer)
      },
      () => {},
    )
  }

  // Platforms may come later than this script, and later than the page where they wait for its shopper; but before she answers.
  for (const event of ['DOMContentLoaded', 'load', 'click'])
    window.addEventListener(event, () => look(), { capture: true, signal })
  look()
  update()

  return {
    level,
    isExplicit: () => !!(host || platform),
    set(next) {
      host = next
      update()
    },
  }
}

import type { Page } from './page'

/** As Chromium's own "moderate": a press, or as long a look as comes before most clicks. */
const POINTED_MS = 200
/** A shopper who wanders over a whole row must not fetch a whole row. */
const MOST_AT_ONCE = 2
/** Queries that only choose what a product's page shows. */
const HARMLESS = /^(variant|utm_\w+)$/
const ACTING =
  /(^|[/._-])(carts?|baskets?|bag|checkouts?|orders?|buy|add|remove|wishlist|account|log-?(in|out))([/._-]|$)/i

/**
 * What is left of an address without its query, where it may be fetched before anybody clicks: a page of the store's
 * own, whose query only chooses what is shown. Null for all else: to fetch a cart link, or a checkout, is to act.
 *
 * @param param the query parameter of the token, which the widget itself puts on
 */
export function safePage(href: string, origin: string, param: string): string | null {
  const page = href.replace(/[?#].*/, '')
  if (!page.startsWith(`${origin}/`) || ACTING.test(page.slice(origin.length))) return null
  return [...new URL(href).searchParams.keys()].every((key) => key === param || HARMLESS.test(key)) ? page : null
}

/**
 * Asks the browser to fetch the product page behind the link that a shopper points at or presses.
 *
 * @param products addresses of the gallery's products; nothing else is ever fetched
 * @param under what was under the pointer when it came, innermost first
 */
export function prefetchPointed(
  root: ShadowRoot,
  { window, settings }: Pick<Page, 'window' | 'settings'>,
  products: () => readonly string[],
  signal: AbortSignal,
  under: readonly EventTarget[],
): void {
  const { document, navigator, location } = window
  const { saveData } = (navigator as { connection?: { saveData?: boolean } }).connection ?? {}
  if (saveData || !window.HTMLScriptElement.supports?.('speculationrules')) return
  const rules: HTMLScriptElement[] = []
  const asked = new Set<string>()
  let timer = 0

  const ask = (href: string): void => {
    asked.add(href)
    const script = document.createElement('script')
    script.type = 'speculationrules'
    script.nonce = [...document.scripts].find(({ src }) => /vitrine(\.all)?\.js/.test(src))?.nonce ?? ''
    script.append(JSON.stringify({ prefetch: [{ source: 'list', urls: [href], eagerness: 'immediate' }] }))
    document.head.append(script)
    rules.push(script)
    if (rules.length > MOST_AT_ONCE) rules.shift()?.remove()
  }
  const point = (path: readonly EventTarget[], isPressed = false): void => {
    window.clearTimeout(timer)
    const link = path.find((one) => one instanceof window.HTMLAnchorElement)
    // A tap on a picture opens it here.
    if (!link || link.dataset['act'] === 'open' || asked.has(link.href)) return
    const { href } = link
    const page = safePage(href, location.origin, settings.param)
    if (!page || !products().some((url) => url.startsWith(page) && /^([?#]|$)/.test(url.slice(page.length)))) return
    if (isPressed) ask(href)
    else timer = window.setTimeout(ask, POINTED_MS, href)
  }
  const onPointer = (event: Event) => point(event.composedPath(), event.type === 'pointerdown')
  root.addEventListener('pointerover', onPointer, { signal })
  root.addEventListener('pointerdown', onPointer, { signal })
  signal.addEventListener('abort', () => {
    window.clearTimeout(timer)
    for (const script of rules) script.remove()
  })
  point(under)
}

/** One line of visible text; anything else in `utm_source` is nobody's network. */
const NETWORK = /^\P{C}{1,64}$/u

/** What an address says of the share that led here: the raw token, and the network by `utm_source`. */
export function readReferral(href: string, param: string): { token: string | null; network: string | null } {
  const query = new URL(href).searchParams
  const source = query.get('utm_source')
  return { token: query.get(param), network: source && NETWORK.test(source) ? source : null }
}

/** The query without one parameter; all others stay as they are, letter by letter (re-serialising would turn `%20` into `+`). */
export const withoutParam = (search: string, param: string): string =>
  search.replace(RegExp(`(^\\?|&)${param}(=[^&]*)?(?![^&])`, 'g'), '').replace(/^&/, '?')

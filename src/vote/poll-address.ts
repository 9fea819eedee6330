const PARAMETER = 'vitrine-poll'

/** Where a shopper came from is not where the page's address comes from when he shares it. */
const SOURCE = /([?&])(?:utm_\w+|\w+clk?id)=[^&#]*/g

/** The page's address with a poll opened: what "ask a friend" shares. Votes given there count in the same poll. */
export function pollAddress(page: string, poll: string): string {
  const url = new URL(page.replace(SOURCE, '$1'))
  url.hash = `${PARAMETER}=${encodeURIComponent(poll)}`
  return url.href
}

/** The poll that an address opens, or null. */
export function pollOfAddress(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get(PARAMETER)
}

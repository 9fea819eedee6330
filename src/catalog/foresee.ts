/** Loads the reader that a feed will most likely want, while the feed is under way: one or two waits less on a slow line. */
export function foresee(url: string): void {
  const wanted = READERS.find(([part]) => url.includes(part))?.[1]()
  Promise.all(wanted ?? []).catch(() => {}) // who needs it asks again
}

/** By what their feeds' addresses have in them, in this order. */
const READERS: readonly (readonly [string, () => Promise<unknown>[]])[] = [
  ['products.json', () => [import('./read-shopify')]],
  ['.json', () => [import('./read-vitrine')]],
  ['.xml', () => [import('./open-text'), import('./read-xml')]],
  ['.csv', () => [import('./open-text'), import('./read-csv')]],
]

import type { Page } from 'playwright'

/** Everything that an origin has on the device: `where name`, sorted. */
export async function devicePlaces(tab: Page): Promise<string[]> {
  const inPage = await tab.evaluate(async () => {
    const names: string[] = []
    for (const key of Object.keys(localStorage)) names.push(`localStorage ${key}`)
    for (const key of Object.keys(sessionStorage)) names.push(`sessionStorage ${key}`)
    for (const { name } of await indexedDB.databases()) names.push(`indexedDB ${name}`)
    for (const name of await caches.keys()) names.push(`caches ${name}`)
    for (const { scope } of await navigator.serviceWorker.getRegistrations()) names.push(`serviceWorker ${scope}`)
    const files = (await navigator.storage.getDirectory()) as unknown as AsyncIterable<[string, unknown]>
    for await (const [name] of files) names.push(`file ${name}`)
    return names
  })
  const cookies = await tab.context().cookies()
  return [...inPage, ...cookies.map(({ name, domain }) => `cookie ${name} of ${domain}`)].sort()
}

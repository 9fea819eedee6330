import { type LoadOptions, loadCatalog } from '../../src/catalog/load-catalog'

export const PAGE = 'https://shop.example/'

/** A `fetch` that answers from a table of paths (with query), and notes what was asked. */
export function feedServer(answers: Record<string, (url: URL) => Response | Promise<Response>>) {
  const asked: string[] = []
  const fetch: LoadOptions['fetch'] = async (input) => {
    const url = new URL(String(input))
    asked.push(url.pathname + url.search)
    const answer = answers[url.pathname + url.search] ?? answers[url.pathname]
    return answer ? answer(url) : new Response('not here', { status: 404 })
  }
  return { asked, fetch }
}

/** Loads a catalog from one answer, whatever address is asked. */
export function loadBody(body: BodyInit, options: Partial<LoadOptions> & { feed?: string; type?: string } = {}) {
  const { feed = '/feed', type = 'text/plain', ...rest } = options
  const fetch: LoadOptions['fetch'] = async () => new Response(body, { headers: { 'content-type': type } })
  return loadCatalog(feed, { fetch, base: PAGE, ...rest })
}

export const loadJson = (value: unknown, options?: Parameters<typeof loadBody>[1]) =>
  loadBody(JSON.stringify(value), options)

import { CatalogError, isCatalogError, type ReadResult } from '../catalog/catalog'
import { loadCatalog } from '../catalog/load-catalog'
import { packProducts } from '../catalog/packed-products'
import type { Order, Piece, Told } from '../catalog/read-beside'
import { FIRST } from '../catalog/reader'

/** Milliseconds between two looks at what is read so far: each has the page draw anew. */
const LOOK_MS = 500

/** Characters of one message: the page takes it in within some milliseconds, on a slow phone too. */
const MESSAGE = 2e5

/** What has come of the answer and was not read yet. */
const pieces: Piece[] = []
let wake = () => {}

/** Reads a feed in a worker, from an answer that the page passes on: first an {@link Order}, then one {@link Piece} a message. */
addEventListener('message', ({ data }: MessageEvent<Order | Piece>) => {
  if (data && typeof data === 'object' && 'url' in data) void read(data)
  else pieces.push(data)
  wake()
})
tell('ready')

async function read({ asked, url, headers, isShown, ...options }: Order) {
  // Asked for a piece only when one is wanted: what came before a line broke is not lost.
  const body = new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 })
  let answer: Response | undefined = new Response(body, { headers: [...headers] })
  Object.defineProperty(answer, 'url', { value: url })
  let looked = Date.now()
  let later: ReturnType<typeof setTimeout> | undefined
  let sent: readonly string[] = []
  const show = (result: ReadResult, isWhole = false) => {
    const { products, ...catalog } = result.catalog
    const { texts, ...packed } = packProducts(products, url)
    let fresh: [number, string][] = []
    let length = 0
    for (const [at, text] of texts.entries()) {
      if (text === sent[at]) continue
      fresh.push([at, text])
      length += text.length
      if (length < MESSAGE) continue
      tell({ fresh })
      fresh = []
      length = 0
    }
    sent = texts
    tell({ ...result, catalog, fresh, packed, isWhole })
  }
  const look = (result: ReadResult) => {
    looked = Date.now()
    show(result)
  }
  try {
    const result = await loadCatalog(asked, {
      ...options,
      async fetch(...request) {
        const given = answer
        answer = undefined
        return given ?? fetch(...request)
      },
      // Nothing else waits for this thread.
      pause: async () => {},
      onPage: isShown
        ? (result) => {
            // The page shows its own first ones until there are more.
            if (result.catalog.products.length <= FIRST) return
            clearTimeout(later)
            const wait = looked + LOOK_MS - Date.now()
            if (wait > 0) later = setTimeout(look, wait, result)
            else look(result)
          }
        : undefined,
    })
    show(result, true)
  } catch (error) {
    const { code, message, skipped } = isCatalogError(error) ? error : new CatalogError('network', `${error}`)
    tell({ code, message, skipped })
  }
  clearTimeout(later)
}

async function pull(controller: ReadableStreamDefaultController<Uint8Array>) {
  while (!pieces.length)
    await new Promise<void>((resolve) => {
      wake = resolve
    })
  const piece = pieces.shift()
  if (typeof piece === 'string') throw piece // in the words of the page
  if (piece) controller.enqueue(piece)
  else controller.close()
}

function tell(message: Told) {
  postMessage(message)
}

import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CatalogError, type Format, type Product, type ReadResult } from '../catalog/catalog'
import { isSoldIn, isSoldOut } from '../catalog/for-sale'
import { loadCatalog } from '../catalog/load-catalog'
import { isCurrency, isRegion } from './codes'

/** What the command needs of its surroundings. */
export interface CheckIo {
  fetch: typeof fetch
  /** A file's bytes. */
  read: (path: string) => Promise<Uint8Array>
  out: (text: string) => void
  err: (text: string) => void
}

const USAGE =
  'Usage: vitrine check <url|file> [--format auto|vitrine|shopify|woocommerce|google|meta|jsonld|opengraph] [--currency EUR] [--region GR] [--base https://shop.example/] [--json]'

const FORMATS: readonly (Format | 'auto')[] = [
  'auto',
  'vitrine',
  'shopify',
  'woocommerce',
  'google',
  'meta',
  'jsonld',
  'opengraph',
]

/** Products that are shown of a feed. */
const SHOWN = 5

/**
 * `vitrine check`: prints what Vitrine understands of a feed, with the readers that run in the page.
 * Gives the exit code: 0 when it is a feed, 1 when it is none or an option is no code (one line on `err`), 2 when the
 * command was called wrongly.
 */
export async function check(args: string[], io: CheckIo = systemIo): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(`${USAGE}\n`)
    return 0
  }
  let options: ReturnType<typeof parse>
  try {
    options = parse(args)
  } catch (error) {
    io.err(`${error instanceof Error ? error.message.split('\n')[0] : error}\n${USAGE}\n`)
    return 2
  }
  const { feed, format, currency, region, json, base } = options
  const wrong =
    currency !== undefined && !isCurrency(currency)
      ? `--currency "${currency}" is no ISO 4217 code, like EUR`
      : region !== undefined && !isRegion(region)
        ? `--region "${region}" is no ISO 3166 code, like GR or US-CA`
        : ''
  if (wrong) {
    io.err(`vitrine check: ${wrong}\n`)
    return 1
  }
  const isUrl = /^https?:/i.test(feed)
  // A file's own addresses are relative to the shop's, which only the caller knows.
  const home = base ?? (isUrl ? feed : 'https://shop.example/')
  const address = isUrl ? feed : new URL('feed', home).href
  let asked = 0
  // A file is one page.
  const readFeed = async () => new Response(asked++ ? '[]' : new Uint8Array(await io.read(feed)))
  try {
    const { format: found, ...result } = await loadCatalog(address, {
      fetch: isUrl ? tellingFetch(io.fetch) : readFeed,
      base: home,
      format,
      ...(currency ? { currency } : {}),
    })
    const { catalog, skipped, partial } = result
    io.out(
      json
        ? `${JSON.stringify({ format: found, catalog, skipped, ...(partial ? { partial } : {}) }, null, 2)}\n`
        : describe({ format: found, ...result }, region, isUrl || base !== undefined),
    )
    return 0
  } catch (error) {
    const reason = error instanceof CatalogError ? error.message : `${error}`
    io.err(`vitrine check: ${feed}: ${reason.replace(/\s+/g, ' ')}\n`)
    return 1
  }
}

/** Node's own "fetch failed" hides in its cause what failed, and where. */
const tellingFetch =
  (ask: typeof fetch): typeof fetch =>
  async (input, init) => {
    try {
      return await ask(input, init)
    } catch (error) {
      const cause = error instanceof Error ? error.cause : undefined
      if (!(cause instanceof Error)) throw error
      // A name with several addresses fails once for each, and its cause has no message of its own.
      const code = 'code' in cause ? String(cause.code) : ''
      const url = input instanceof Request ? input.url : String(input)
      throw new Error(`no connection to ${new URL(url).host} (${cause.message || code})`)
    }
  }

function parse(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'auto' },
      currency: { type: 'string' },
      region: { type: 'string' },
      base: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [feed, ...more] = positionals
  if (!feed || more.length) throw new Error('Name one feed: a URL or a file.')
  const format = FORMATS.find((name) => name === values.format)
  if (!format) throw new Error(`--format "${values.format}" is none of ${FORMATS.join(', ')}.`)
  // "localhost:3000" is a URL too, of a scheme of that name.
  if (values.base !== undefined && !(/^https?:/i.test(values.base) && URL.canParse(values.base)))
    throw new Error(`--base "${values.base}" is no address of a page, like https://shop.example/.`)
  return { feed, format, currency: values.currency, region: values.region, base: values.base, json: values.json }
}

function describe(
  { format, catalog, skipped, partial }: ReadResult,
  region: string | undefined,
  isHomeKnown: boolean,
): string {
  const { products, currency, photos, polls } = catalog
  const count = (is: (product: Product) => boolean) => products.filter(is).length
  const lines = [
    `Format      ${format}`,
    `Currency    ${currency === 'XXX' ? 'unknown: the feed names none, give --currency (or the attribute currency)' : currency}`,
    `Products    ${products.length}${skipped.length ? `, ${skipped.length} left out` : ''}`,
    `            ${count(({ price }) => !price)} without price, ${count(({ images }) => !images.length)} without picture, ${count(({ variants }) => !!variants)} with versions, ${count((product) => isSoldOut(product))} sold out`,
  ]
  if (photos || polls) lines.push(`            ${photos?.length ?? 0} photos, ${polls?.length ?? 0} polls`)
  if (region) {
    lines.push(
      `Region      ${region}: ${count((product) => !isSoldIn(product, region))} not sold there, ${count((product) => isSoldIn(product, region) && !isSoldOut(product))} can be bought`,
    )
  }
  if (partial) lines.push(`Incomplete  ${partial}`)
  if (!isHomeKnown) lines.push('Addresses   relative ones are resolved against https://shop.example/, give --base')
  for (const product of products.slice(0, SHOWN)) lines.push('', ...describeProduct(product, currency, region))
  if (products.length > SHOWN) lines.push('', `… and ${products.length - SHOWN} more (--json prints all)`)
  if (skipped.length) lines.push('', 'Left out:')
  for (const { index, id, reason } of skipped.slice(0, 50))
    lines.push(`  item ${index}${id ? ` (id ${id})` : ''}: ${reason}`)
  if (skipped.length > 50) lines.push(`  … and ${skipped.length - 50} more (--json prints all)`)
  return `${lines.join('\n')}\n`
}

function describeProduct(product: Product, currency: string, region: string | undefined): string[] {
  const code = product.currency ?? currency
  const price = product.price
    ? `${product.maxPrice ? 'from ' : ''}${product.price} ${code}${product.compareAt ? ` (was ${product.compareAt})` : ''}`
    : 'no price'
  const variants = product.variants ? `, ${product.variants.length} versions` : ''
  const sold = !isSoldIn(product, region) ? `, not sold to ${region}` : ''
  return [
    `  ${product.title}  [${product.id}]`,
    `    ${price}, ${product.availability ?? 'stock unknown'}, ${product.images.length} pictures${variants}${sold}`,
    `    ${product.url}`,
    ...(product.buy?.url ? [`    checkout: ${product.buy.url}`] : []),
  ]
}

const systemIo: CheckIo = {
  fetch: (input, init) => fetch(input, init),
  read: (path) => readFile(path.startsWith('file:') ? new URL(path) : resolve(path)),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
}

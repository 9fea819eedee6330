import { breathe } from '../lib/breathe'
import { type Decode, decodePlain, isPlain } from '../lib/entities'
import { CatalogError } from './catalog'
import type { Answer } from './download'
import type { ReadOptions } from './load-options'
import type { Opened } from './reader'

/** An answer, all of it, that is not simply JSON in UTF-8: another charset, XML, HTML, a table. */
export async function openAnswer(answer: Answer, options: ReadOptions): Promise<Opened> {
  return openText(await decoded(answer), options)
}

/** The same for text that is decoded. */
export async function openText(feed: string, options: ReadOptions): Promise<Opened> {
  const text = feed.trimStart() // the mark of byte order as well
  const { pause = breathe } = options
  const format = options.format === 'auto' ? undefined : options.format
  if (/^([[{]|\/\*)/.test(text)) return (await import('./open-json')).openJsonText(text, options)
  const isMarkup = text.startsWith('<')
  const isHtml = /^<(!doctype html|html|head|body|!--(?![\s\S]{0,2000}<(\?xml|rss|feed)))/i.test(text)
  const isPage = format === 'jsonld' || format === 'opengraph'
  const isFeed = !format || format === 'google' || format === 'meta'
  let opened: Opened | null = null
  if (isMarkup && (isPage || (isHtml && !format)))
    opened = await (await import('./read-html')).openHtml(text, await decoderFor(text, pause), format)
  else if (isFeed && isMarkup)
    opened = (await import('./read-xml')).openXml(text, await decoderFor(text, pause), format)
  else if (isFeed) opened = (await import('./read-csv')).openCsv(text, await decoderFor(text, pause), format)
  if (opened) return opened
  throw new CatalogError('not-a-feed', (await import('./describe-input')).describeInput(text, format))
}

/** The text of an answer, in whatever charset. */
export async function decoded({ text, bytes, headers }: Answer): Promise<string> {
  if (!text.includes('\ufffd')) return text
  const { decodeBytes } = await import('./decode-bytes')
  return decodeBytes(await new Blob([...bytes]).arrayBuffer(), headers.get('content-type'))
}

/** Characters that are looked through between two pauses. */
const SLICE = 2 ** 18

/** The table of all names is only loaded for texts that use them. */
async function decoderFor(text: string, pause: () => Promise<void>): Promise<Decode> {
  for (let at = 0; at < text.length; at += SLICE) {
    if (!isPlain(text.slice(at, at + SLICE + 20))) return (await import('../lib/all-entities')).decodeEntities
    if (text.length > SLICE) await pause()
  }
  return decodePlain
}

import { CatalogError, type Format } from './catalog'
import { decodeBytes } from './decode-bytes'
import { describeInput } from './describe-input'
import { parseLarge } from './large-json'
import { parseLenient } from './lenient-json'
import type { LoadOptions } from './load-options'
import { openJson } from './open-feed'
import type { Opened } from './reader'

/** An answer that is not simply short JSON in UTF-8: much of it, another charset, JSON with dirt, XML, HTML, a table. */
export async function openAnswer(bytes: ArrayBuffer, utf8: string, headers: Headers, options: LoadOptions) {
  const text = utf8.includes('\ufffd') ? decodeBytes(bytes, headers.get('content-type')) : utf8
  if (/^\s*[[{]/.test(text)) {
    try {
      const input = await parseLarge(text.trimStart(), options.pause ?? macrotask)
      options.signal?.throwIfAborted()
      return await openJson(input, options.format)
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error // else there is dirt in it
    }
  }
  return openText(text, options.format)
}

const macrotask = () => new Promise<void>((resolve) => setTimeout(resolve))

/** The same for text that is decoded. */
export async function openText(feed: string, wanted: Format | 'auto' | undefined): Promise<Opened> {
  const text = feed.replace(/^[\s\ufeff]+/, '')
  const format = wanted === 'auto' ? undefined : wanted
  if (/^[[{]/.test(text)) return openJson(parseLenient(text), format)
  const isHtml = /^<(!doctype html|html|head|body|!--(?![\s\S]{0,2000}<(\?xml|rss|feed)))/i.test(text)
  const isPage = format === 'jsonld' || format === 'opengraph'
  let opened: Opened | null = null
  if (text.startsWith('<') && (isPage || (isHtml && !format)))
    opened = (await import('./read-html')).openHtml(text, format)
  else if (!format || format === 'google' || format === 'meta') {
    opened = text.startsWith('<')
      ? (await import('./read-xml')).openXml(text, format)
      : (await import('./read-csv')).openCsv(text, format)
  }
  if (!opened) throw new CatalogError('not-a-feed', describeInput(text, format))
  return opened
}

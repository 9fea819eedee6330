import { CatalogError, type Format } from './catalog'
import { decodeBytes } from './decode-bytes'
import { describeInput } from './describe-input'
import { parseLenient } from './lenient-json'
import { openJson } from './open-feed'
import type { Opened } from './reader'

/** An answer that is not simply JSON in UTF-8: another charset, JSON with dirt, XML, HTML, a table. */
export function openBytes(bytes: ArrayBuffer, contentType: string | null, format: Format | 'auto' | undefined) {
  return openText(decodeBytes(bytes, contentType), format)
}

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

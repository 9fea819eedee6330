import { CatalogError, type Format } from './catalog'
import { describeInput } from './describe-input'
import type { Opened } from './reader'

/** A feed that is no JSON: XML, HTML, or a table. */
export async function openText(text: string, format: Format | undefined): Promise<Opened> {
  let opened: Opened | null = null
  if (/^<(!doctype html|html|head|body|!--(?![\s\S]{0,2000}<(\?xml|rss|feed)))/i.test(text) && format !== 'google') {
    opened = (await import('./read-html')).openHtml(text, format)
  } else if (format === undefined || format === 'google' || format === 'meta') {
    if (text.startsWith('<')) opened = (await import('./read-xml')).openXml(text, format)
    else opened = (await import('./read-csv')).openCsv(text, format)
  } else if (text.startsWith('<')) opened = (await import('./read-html')).openHtml(text, format)
  if (!opened) throw new CatalogError('not-a-feed', describeInput(text, format))
  return opened
}

import type { HtmlElements } from './markup'

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/
const RAW = /^(script|style|textarea|title|noscript|template|iframe)$/

/** Some elements of HTML have no content, others only text. */
export const htmlElements: HtmlElements = {
  isVoid: (name) => VOID.test(name),
  endOfText(text, from, name) {
    if (!RAW.test(name)) return undefined
    const close = new RegExp(`</${name}[\\s/>]`, 'gi')
    close.lastIndex = from
    return close.exec(text)?.index ?? text.length
  },
}

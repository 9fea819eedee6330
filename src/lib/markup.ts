import type { Decode } from './entities'

/** An element of XML or HTML, as plain data. Text is decoded once, CDATA too: whoever writes entities there means them. */
export interface Markup {
  /** Lower case, with its prefix: `g:price`. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Markup | string)[]
  /** Whether the text ended before the element did. */
  readonly isCut?: boolean
}

export interface MarkupOptions {
  /** Chooses, by name and raw attributes, the elements that are given, each with all that is in it; what is around them is not kept. */
  readonly wanted: (name: string, attributes: string) => boolean
  readonly decode: Decode
  /** HTML: some elements have no content, others only text. */
  readonly isHtml?: boolean
}

/** Elements below that depth are flattened into their parent. */
const MAX_DEPTH = 64
/** No tag is longer; bounds the work on hostile text. */
const MAX_TAG = 16_384

const TAG = /^<(\/?)([\p{L}_][\p{L}\d_:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/u
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/
const RAW = /^(script|style|textarea|title|noscript|template|iframe)$/

/**
 * Reads the wanted elements of XML or HTML one by one. Forgiving: lone `&` and `<` are text, closing tags may be
 * missing or too many. Knows no DTD and no entities but those of HTML, and builds no document, so it needs neither
 * `DOMParser` nor a Trusted Types policy.
 */
export function* readMarkup(text: string, { wanted, decode, isHtml = false }: MarkupOptions): Generator<Markup> {
  let stack: Markup[] = []
  let at = 0
  const say = (words: string) => {
    if (words) stack.at(-1)?.children.push(words)
  }
  while (at < text.length) {
    const open = text.indexOf('<', at)
    say(decode(text.slice(at, open < 0 ? text.length : open)))
    if (open < 0) break
    const special = SPECIAL.find(([start]) => text.startsWith(start, open))
    if (special) {
      const [start, end] = special
      const close = text.indexOf(end, open + start.length)
      if (start === '<![CDATA[') say(decode(text.slice(open + start.length, close < 0 ? text.length : close)))
      at = close < 0 ? text.length : close + end.length
      continue
    }
    const tag = TAG.exec(text.slice(open, open + MAX_TAG))
    if (!tag) {
      say('<')
      at = open + 1
      continue
    }
    at = open + tag[0].length
    const name = (tag[2] ?? '').toLowerCase()
    const rest = tag[3] ?? ''
    if (tag[1]) {
      const index = stack.findLastIndex((element) => element.name === name)
      const [closed] = index === 0 ? stack : []
      if (index >= 0) stack = stack.slice(0, index)
      if (closed) yield closed
      continue
    }
    const element: Markup = { name, attributes: readAttributes(rest, decode), children: [] }
    const parent = stack.at(-1)
    if (!parent && !wanted(name, rest)) {
      if (isHtml && RAW.test(name)) at = endOfRaw(text, at, name)
      continue
    }
    parent?.children.push(element)
    const isEmpty = isHtml ? VOID.test(name) : rest.endsWith('/')
    if (isHtml && RAW.test(name)) {
      const end = endOfRaw(text, at, name)
      const raw = text.slice(at, end)
      element.children.push(name === 'script' || name === 'style' ? raw : decode(raw))
      at = end
    }
    if (isEmpty) {
      if (!parent) yield element
    } else if (stack.length < MAX_DEPTH) stack.push(element)
  }
  const [cut] = stack
  if (cut) yield { ...cut, isCut: true }
}

/** What is not an element, and where it ends. */
const SPECIAL = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '>'],
] as const

function endOfRaw(text: string, from: number, name: string): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi')
  close.lastIndex = from
  return close.exec(text)?.index ?? text.length
}

function readAttributes(text: string, decode: Decode): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null)
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    attributes[name.toLowerCase()] ??= decode(double ?? single ?? bare ?? '')
  }
  return attributes
}

/** All text in an element. */
export function textOf(node: Markup | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('')
}

/** Its elements, without the text between them. */
export function elementsOf(node: Markup): Markup[] {
  return node.children.filter((child) => typeof child !== 'string')
}

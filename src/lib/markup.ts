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
  /** What is special about HTML. */
  readonly html?: HtmlElements
}

/** Elements that are not as in XML. */
export interface HtmlElements {
  /** Whether it never has content. */
  isVoid(name: string): boolean
  /** Where the text ends that is all its content; `undefined` for elements with others in them. */
  endOfText(text: string, from: number, name: string): number | undefined
}

/** Elements below that depth are flattened into their parent. */
const MAX_DEPTH = 64
/** No tag is longer; bounds the work on hostile text. */
const MAX_TAG = 16_384

const TAG = /^<(\/?)([\p{L}_][\p{L}\d_:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/u
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/**
 * Reads the wanted elements of XML or HTML one by one. Forgiving: lone `&` and `<` are text, closing tags may be
 * missing or too many. Knows no DTD and no entities but those of HTML, and builds no document, so it needs neither
 * `DOMParser` nor a Trusted Types policy.
 */
export function* readMarkup(text: string, { wanted, decode, html }: MarkupOptions): Generator<Markup> {
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
    const end = html?.endOfText(text, at, name)
    const parent = stack.at(-1)
    if (parent || wanted(name, rest)) {
      const element: Markup = { name, attributes: readAttributes(rest, decode), children: [] }
      parent?.children.push(element)
      if (end !== undefined) {
        const raw = text.slice(at, end)
        element.children.push(/^(script|style)$/.test(name) ? raw : decode(raw))
      }
      const isEmpty = html ? html.isVoid(name) : rest.endsWith('/')
      if (!isEmpty && stack.length < MAX_DEPTH) stack.push(element)
      else if (isEmpty && !parent) yield element
    }
    at = end ?? at
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

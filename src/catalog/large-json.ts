import { record } from './leaf'

/** Characters that are parsed between two pauses: some milliseconds on a slow phone. */
const SLICE = 65_536

/** So many characters show whether a string is the key of the items, and how an item ends and the next begins. */
const MARGIN = 80

/** Some of the items, which follow those before. */
export interface Slice {
  readonly items: unknown[]
  /** The text in front of the first item. */
  readonly head: string
  /** The key of the outermost object that they are under; `''` when they are elsewhere. */
  readonly key: string
}

/** Gives the next piece of a text; `undefined` after the last. */
export type NextPiece = () => Promise<string | undefined>

/** At the end, what puts all that is not in slices around the items. */
export type Slices = AsyncGenerator<Slice, (items: unknown[]) => unknown>

/**
 * Cuts large JSON while it comes: the items of the outermost list, of the list `products` or `@graph` in the outermost
 * object, or of the first connection in a result of GraphQL, some at a time. Throws `SyntaxError` as `JSON.parse` does.
 */
export async function* sliceJson(nextPiece: NextPiece): Slices {
  /** What is not parsed yet. */
  let text = ''
  let isWhole = false
  /** Waits for so many characters, where there are as many. */
  const reach = async (length: number) => {
    while (!isWhole && text.length < length) {
      const piece = await nextPiece()
      isWhole = piece === undefined
      text += piece ?? ''
    }
  }
  /** The next bracket, or string as a whole; `undefined` while more of the text may say otherwise. */
  const look = (from: number) => {
    const token = tokenAt(text, from)
    return isWhole || (token && token.end + MARGIN <= text.length) ? token : undefined
  }
  /** The same, and waits for what it needs. */
  const next = async (from: number) => {
    let token = look(from)
    for (; token === undefined; token = look(from)) await reach(text.length + 1)
    return token
  }

  const place = await findItems(next, () => text)
  if (!place) return () => JSON.parse(text)
  const { end, level, key } = place
  const head = text.slice(0, end)
  text = text.slice(end)
  const cut = (to: number): Slice => {
    const part = text.slice(0, to).replace(/^\s*,/, '')
    const items: unknown[] = part.trim() ? JSON.parse(`[${part}]`) : []
    text = text.slice(to)
    return { items, head, key: level === 3 ? key : '' }
  }
  let depth = 0
  let isFirst = true
  for (let from = 0; ; ) {
    const token = look(from) ?? (await next(from))
    if (!token) break
    const { mark, at, end } = token
    from = end
    if (mark === '"') continue
    depth += mark === '{' || mark === '[' ? 1 : -1
    if (depth < 0) {
      yield cut(at)
      await reach(Number.POSITIVE_INFINITY)
      return (items) => around(items, head, text, key, level)
    }
    // The first item alone shows how items begin and end.
    if (depth || (!isFirst && end < SLICE)) continue
    isFirst = false
    const seam = seamAt(text, end)
    yield cut(end)
    from = 0
    while (seam) {
      await reach(SLICE + MARGIN)
      const to = text.lastIndexOf(seam.join(''), SLICE)
      if (to < 0) break
      try {
        yield cut(to + seam[0].length)
      } catch {
        break // SyntaxError: it was the seam of something in an item
      }
    }
  }
  return () => JSON.parse(head + text) // which says what is wrong
}

/** All that the slices are of, with a pause after each; `items` are those of the slices before. */
export async function collect(slices: Slices, pause: () => Promise<void>, items: unknown[] = []): Promise<unknown> {
  for (;;) {
    const { done, value } = await slices.next()
    if (done) return value(items)
    for (const item of value.items) items.push(item)
    await pause()
  }
}

/** The same of text that is there. */
export function parseLarge(text: string, pause: () => Promise<void>): Promise<unknown> {
  const pieces = [text]
  return collect(
    sliceJson(async () => pieces.shift()),
    pause,
  )
}

interface Token {
  mark: string
  at: number
  end: number
}

/** Where the items' list begins, how deep its items are, and its key. */
async function findItems(next: (from: number) => Promise<Token | null>, text: () => string) {
  let depth = 0
  /** Depth of the items; 0 while their list is not found. */
  let level = 0
  let key = ''
  for (let token = await next(0); token; token = await next(token.end)) {
    const { mark, at, end } = token
    if (mark === '"') {
      if (!level) key = itemsKey(text(), at, depth)
      if (key) level ||= depth + 2
    } else if (mark === '{' || mark === '[') {
      depth++
      if (mark === '[' && depth === (level || 2) - 1) return { end, level: level || 2, key }
    } else depth--
  }
  return null
}

/** The whole, with the items in their place. */
function around(items: unknown[], head: string, tail: string, key: string, level: number): unknown {
  // No JSON says Infinity but by a number like that.
  if (level > 3) return JSON.parse(`${head}1e999${tail}`, (_, value) => (isPlace(value) ? items : value))
  const rest: unknown = JSON.parse(head + tail)
  return Array.isArray(rest) ? items : { ...record(rest), [key]: items }
}

/**
 * How an item ends and the next begins: `]}` and `,{"id":`. Items are mostly alike, so that is looked for instead of
 * every bracket, at a tenth of the work. What parses as items up to there are whole ones.
 */
function seamAt(text: string, end: number): [tail: string, head: string] | null {
  const [head] = /^\s*,\s*\{\s*"[^"]*"/.exec(text.slice(end, end + MARGIN)) ?? []
  return head ? [/[[\]{}\s]*$/.exec(text.slice(Math.max(0, end - 16), end))?.[0] ?? '', head] : null
}

function tokenAt(text: string, from: number): Token | null {
  const token = /["{}[\]]/g
  token.lastIndex = from
  const at = token.exec(text)?.index
  if (at === undefined) return null
  const mark = text[at] ?? ''
  return { mark, at, end: mark === '"' ? endOfString(text, at + 1) : at + 1 }
}

function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0
    while (text[at - 1 - escapes] === '\\') escapes++
    if (escapes % 2 === 0) return at + 1
  }
  return text.length
}

const isPlace = (value: unknown) => Array.isArray(value) && value[0] === Number.POSITIVE_INFINITY

function itemsKey(text: string, at: number, depth: number): string {
  const isGraphql = depth > 1 && /^\{\s*"data"/.test(text)
  const key = isGraphql ? /^"(nodes|edges)"\s*:\s*\[/ : /^"(products|@graph)"\s*:\s*\[/
  return depth === 1 || isGraphql ? (key.exec(text.slice(at, at + MARGIN))?.[1] ?? '') : ''
}

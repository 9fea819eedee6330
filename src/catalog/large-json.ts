import { record } from './leaf'

/** Characters that are parsed between two pauses: some milliseconds on a slow phone. */
const SLICE = 65_536

/**
 * Parses large JSON without holding the page: the items of the outermost list, or of the list `products` or `@graph` in the
 * outermost object, are parsed some at a time, with a pause between. Throws `SyntaxError` as `JSON.parse` does.
 */
export async function parseLarge(text: string, pause: () => Promise<void>): Promise<unknown> {
  const items: unknown[] = []
  let depth = 0
  /** Depth of the items; 0 while their list is not found. */
  let level = 0
  let listAt = 0
  let key = ''
  let from = 0
  for (let token = next(text, 0); token; token = next(text, token.end)) {
    const { mark, end } = token
    if (mark === '"') {
      if (depth === 1 && !level && text.startsWith('{')) {
        key = itemsKey(text, token.at)
        if (key) level = 3
      }
      continue
    }
    if (mark === '{' || mark === '[') {
      depth++
      if (text.startsWith('[')) level = 2
      if (mark === '[' && depth === level - 1 && !listAt) listAt = from = end
      continue
    }
    depth--
    if (!listAt || depth > level - 1) continue
    const isEnd = depth < level - 1
    if (!isEnd && end - from < SLICE) continue
    const part = text.slice(from, isEnd ? token.at : end).replace(/^\s*,/, '')
    if (part.trim()) for (const item of JSON.parse(`[${part}]`)) items.push(item)
    if (isEnd) {
      const rest: unknown = JSON.parse(text.slice(0, listAt) + text.slice(token.at))
      return Array.isArray(rest) ? items : { ...record(rest), [key]: items }
    }
    from = end
    await pause()
  }
  return JSON.parse(text)
}

/** The next bracket, or string as a whole. */
function next(text: string, from: number): { mark: string; at: number; end: number } | null {
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

const itemsKey = (text: string, at: number) => /^"(products|@graph)"\s*:\s*\[/.exec(text.slice(at, at + 40))?.[1] ?? ''

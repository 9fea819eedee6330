/**
 * Rows of CSV or TSV text (RFC 4180): quoted cells may hold separators, newlines and doubled quotes. Forgiving: a quote
 * in the middle of a cell is a character, a cell whose quote never ends goes to the end of its line.
 */
export function* readTable(text: string, separator: string): Generator<string[]> {
  let at = 0
  while (at < text.length) {
    const row: string[] = []
    for (;;) {
      let cell = ''
      if (text[at] === '"') {
        const end = endOfQuoted(text, at + 1, separator)
        cell = text.slice(at + 1, end).replaceAll('""', '"')
        at = end + 1
      }
      const next = endOfBare(text, at, separator)
      row.push(cell + text.slice(at, next))
      at = next
      if (text[at] !== separator) break
      at++
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
    if (row.length > 1 || row[0]?.trim()) yield row
  }
}

function endOfBare(text: string, from: number, separator: string): number {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

/** The quote that ends a cell is followed by a separator or a line's end. */
function endOfQuoted(text: string, from: number, separator: string): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at++
    else if (at + 1 >= text.length || text[at + 1] === separator || /[\r\n ]/.test(text[at + 1] ?? '')) return at
  }
  return endOfBare(text, from, '\n')
}

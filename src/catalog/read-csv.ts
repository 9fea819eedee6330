import type { Decode } from '../lib/entities'
import { readTable } from '../lib/table'
import type { Format } from './catalog'
import type { Fields } from './fields'
import { copied } from './leaf'
import { openRows } from './read-google'
import type { Opened } from './reader'

/** Columns that only Meta's catalogs have, and the order of its own template. */
const META =
  /\b(fb_product_category|quantity_to_sell_on_facebook|visibility|status|inventory|origin_country|rich_text_description|commerce_tax_category|applink[.\w]*|product_tags\[\d\]|(image|video)\[\d\]\.url|style\[\d\])|availability,condition,price,link,image_link,brand/

/** Rows before the header that may be comments, and rows that are looked at. */
const MAX_HEAD = 20

/** Google's and Meta's tables: tab, comma, semicolon or pipe between the cells, whatever the file is called. */
export function openCsv(text: string, decode: Decode, format: Format | undefined): Opened | null {
  const bare = text.replace(/^sep=(.)\r?\n/, '')
  for (const separator of ['\t', ',', ';', '|']) {
    const table = readTable(bare, separator)
    let comments = 0
    for (let row = table.next(); !row.done && comments <= MAX_HEAD; row = table.next()) {
      const columns = row.value.map((name) =>
        name
          .trim()
          .toLowerCase()
          .replace(/^g:/, '')
          .replace(/[\s-]+/g, '_'),
      )
      if (columns.includes('id') && /title|link|price|name/.test(columns.join())) {
        const seen = META.test(columns.join()) || /^["']?# ?(required|optional)/i.test(bare) ? 'meta' : 'google'
        return openRows(format ?? seen, rows(columns, table, decode, /[\r\n]\s*$/.test(bare.slice(-9))))
      }
      comments++
    }
  }
  return null
}

function* rows(
  columns: readonly string[],
  table: Generator<string[]>,
  decode: Decode,
  isWhole: boolean,
): Generator<Fields | string> {
  // `shipping(country:price)` names the order of its parts; `additional_image_link[1]` is one of several.
  const heads = columns.map((column) => {
    const [, name = column, order] = /^([\w.]+?)(?:\[\d+\](?:\.url)?|_\d+)?(?:\((.*)\))?$/.exec(column) ?? []
    return { name, order: order ? `${order}\n` : '' }
  })
  let next = table.next()
  while (!next.done) {
    const row = copied(next.value)
    next = table.next()
    // Cut off, its price may have lost digits.
    if (next.done && !isWhole && row.length < columns.length) {
      yield 'the feed ends in the middle of it'
      continue
    }
    if (row[0]?.startsWith('#') && row.length < columns.length) continue
    const fields: Fields = new Map()
    heads.forEach(({ name, order }, index) => {
      const cell = decode(row[index]?.trim() ?? '')
      if (!cell) return
      const values = fields.get(name)
      if (values) values.push(order + cell)
      else fields.set(name, [order + cell])
    })
    yield fields
  }
}

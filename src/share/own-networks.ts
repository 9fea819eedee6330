import { warnOnce } from '../lib/warnings'
import type { Network } from './networks'

/** What the share menu shows where a merchant changes its networks. */
export interface OwnNetworks {
  /** Ids in the order to show. */
  wanted: readonly string[]
  /** A table of ours with the merchant's rows before it, without those that are hidden or replaced. */
  merge: (table: readonly Network[]) => readonly Network[]
}

/** The host is the merchant's own word: nothing that is filled in can change where a link leads. */
const LINK = /^https:\/\/[\w.-]+(:\d+)?([/?#]\S*)?$/
const ID = /^[a-z][a-z0-9]{0,31}$/
const ICON = /^M[\d MLHVCQTSAZlhvcqtsamz.,-]{1,2000}$/
/** An arrow that leaves: for those who give no icon. */
const PLAIN = 'M5 15L15 5M8 5h7v7'
const MOST = 20

/**
 * Reads `networks` (ids to show; with `-` before them ids to hide) and `own`, a JSON list of the merchant's rows:
 * `{id, name, link}`, and `icon`, `max`, `on` as in the table. A row that can't be taken is left out, with one warning.
 * In `wanted`, what would be shown without, rows that `networks` does not name come right after copying.
 */
export function ownNetworks(networks: string, own: string | undefined, wanted: readonly string[]): OwnNetworks {
  const rows = readRows(own)
  const words = networks.match(/\S+/g) ?? []
  const hidden = new Set(words.filter((word) => word[0] === '-').map((word) => word.slice(1)))
  const isListed = words.some((word) => word[0] !== '-')
  const first = wanted.findIndex((id) => !/^(copy|native)$/.test(id))
  return {
    wanted: (isListed
      ? wanted
      : [...wanted.slice(0, first), ...rows.map(({ id }) => id), ...wanted.slice(first)]
    ).filter((id) => !hidden.has(id)),
    merge: (table) => [
      ...rows.filter(({ id }) => !hidden.has(id)),
      ...table.filter(({ id }) => !hidden.has(id) && !rows.some((row) => row.id === id)),
    ],
  }
}

function readRows(own: string | undefined): Network[] {
  let list: unknown
  try {
    list = JSON.parse(own || '[]')
  } catch {
    list = null
  }
  if (!Array.isArray(list)) warnOnce(`data-own-networks="${own}" is not understood; allowed: ${ALLOWED}.`)
  const rows: Network[] = []
  for (const item of Array.isArray(list) ? list.slice(0, MOST) : []) {
    const row = readRow(item)
    if (row) rows.push(row)
    else warnOnce(`data-own-networks: ${JSON.stringify(item)} is not understood; allowed: ${ALLOWED}.`)
  }
  return rows
}

const ALLOWED =
  'a JSON list of {id, name, link, icon?, max?, on?}, with a link such as https://network.example/share?u={url}'

function readRow(item: unknown): Network | null {
  if (typeof item !== 'object' || item === null) return null
  const { id, name, link, icon, max, on } = item as Readonly<Record<string, unknown>>
  const isText = (value: unknown, form: RegExp): value is string => typeof value === 'string' && form.test(value)
  if (!isText(id, ID) || !isText(name, /^.{1,40}$/) || !isText(link, LINK) || !/\{(url|post)\}/.test(link)) return null
  return {
    id,
    name,
    link,
    icon: isText(icon, ICON) ? icon : PLAIN,
    ...(Number.isInteger(max) && Number(max) >= 20 && { max: Number(max) }),
    ...((on === 'phone' || on === 'desktop') && { on }),
  }
}

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What of a filter list holds on every site. */
export interface GenericRules {
  title: string
  /** Elements that are hidden, as CSS selectors. */
  hides: string[]
  /** Requests that are blocked. */
  blocks: { rule: string; matches(url: string, type: RequestType): boolean }[]
}

export type RequestType = 'script' | 'xmlhttprequest' | 'ping' | 'stylesheet' | 'image'

/** Options that make a rule one of few sites, or no block of a request like ours. */
const ELSEWHERE =
  /^(~?domain|from|to|denyallow|app|badfilter|removeparam|queryprune|csp|permissions|cookie|removeheader|redirect-rule|replace|jsonprune|hls|xmlprune|referrerpolicy|stealth|popup|document|doc|elemhide|generichide|specifichide|inline-script|inline-font|method|header|network|dnstype|dnsrewrite|urlblock|content|extension|jsinject)\b/
const TYPES: Readonly<Record<string, RequestType | null>> = {
  script: 'script',
  xmlhttprequest: 'xmlhttprequest',
  xhr: 'xmlhttprequest',
  ping: 'ping',
  beacon: 'ping',
  stylesheet: 'stylesheet',
  css: 'stylesheet',
  image: 'image',
  subdocument: null,
  frame: null,
  object: null,
  media: null,
  font: null,
  websocket: null,
  other: null,
}

/** Reads a list in the syntax that EasyList, AdGuard and uBlock share; what only some blockers understand is passed over. */
export function genericRules(list: string): GenericRules {
  const rules: GenericRules = { title: /^! Title: (.*)/m.exec(list)?.[1]?.trim() ?? '', hides: [], blocks: [] }
  for (const line of list.split(/\r?\n/)) {
    const hidden = /^\*?##(?!\+js|\^)(.+)/.exec(line)
    if (hidden) rules.hides.push(hidden[1]!)
    else if (line && !/^[!@[]|#[@?$%]*#|\$\$|^#/.test(line)) {
      const block = blockOf(line)
      if (block) rules.blocks.push(block)
    }
  }
  return rules
}

function blockOf(rule: string): GenericRules['blocks'][number] | null {
  const [, pattern = rule, options = ''] = /^(.*)\$(~?[a-z\d-]+(?:=[^$]*)?(?:,.*)?)$/i.exec(rule) ?? []
  const words = options.split(',').filter(Boolean)
  // An address of one host is no merchant's.
  if (words.some((word) => ELSEWHERE.test(word)) || /^\|\|[^*/^]/.test(pattern)) return null
  const named = words.filter((word) => word in TYPES)
  const excluded = words
    .filter((word) => word.startsWith('~') && word.slice(1) in TYPES)
    .map((word) => TYPES[word.slice(1)])
  const types = named.map((word) => TYPES[word])
  const expression = expressionOf(pattern)
  return (
    expression && {
      rule,
      matches: (url, type) =>
        (!named.length || types.includes(type)) && !excluded.includes(type) && expression.test(url),
    }
  )
}

function expressionOf(pattern: string): RegExp | null {
  const isExpression = pattern.length > 2 && pattern.startsWith('/') && pattern.endsWith('/')
  try {
    return new RegExp(
      isExpression
        ? pattern.slice(1, -1)
        : pattern
            .replace(/[.+?${}()[\]\\/]/g, '\\$&')
            .replace(/\*+/g, '.*')
            .replace(/\^/g, '(?:[^\\w.%-]|$)')
            .replace(/^\|\|/, '^[a-z-]+://(?:[^/?#]+\\.)?')
            .replace(/^\|/, '^')
            .replace(/\|$/, '$')
            .replace(/\|/g, '\\|'),
      'i',
    )
  } catch {
    return null // another engine's syntax
  }
}

/** All lists below a folder: text files, and rule sets of `@adguard/dnr-rulesets`, which hold the list they are made of. */
export function readLists(folder: string): GenericRules[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const file = join(folder, name)
    if (!/\.txt$|ruleset_\d+\.json$/.test(name) || !statSync(file).isFile()) return []
    const text = readFileSync(file, 'utf8')
    const list: unknown = name.endsWith('.txt') ? text : JSON.parse(text)[0]?.metadata?.rawFilterList
    return typeof list === 'string' && list.length > 1000 ? genericRules(list) : []
  })
}

import { type Graph, many } from './json-ld-nodes'
import { countryCode, regionCode } from './region-codes'

/**
 * ISO codes of places: texts, Country, Place, DefinedRegion, GeoShape, alone or in lists. What names no country is left
 * out; where all of them have to be known, so is the rest.
 */
export function placesOf(value: unknown, graph: Graph, needsAll = false): string[] {
  const entries = many(value).flatMap((entry) => (typeof entry === 'string' ? entry.split(/\s*[,;]\s*/) : [entry]))
  const places = entries.filter(Boolean).map((entry) => {
    if (typeof entry === 'string') return codesOf(entry.trim())
    const node = graph.node(entry)
    const address = graph.node(node.address)
    const countries = many(node.addressCountry ?? address.addressCountry).flatMap((country) =>
      codesOf(graph.word(country)),
    )
    const parts = many(node.addressRegion ?? address.addressRegion).map((part) => graph.word(part))
    if (!countries.length)
      return codesOf(graph.word(node.identifier))
        .concat(codesOf(graph.word(node.name)))
        .slice(0, 1)
    return parts.length ? countries.flatMap((country) => parts.map((part) => regionCode(country, part))) : countries
  })
  return needsAll && !places.every(({ length }) => length) ? [] : [...new Set(places.flat())]
}

const EUROPEAN_UNION = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')

/** Codes of one name: `GR`, `us-ca`, `USA`, `EU`, or a country's English name. */
function codesOf(name: string): string[] {
  const upper = name.toUpperCase()
  if (/^(EU|EUROPEAN UNION)$/.test(upper)) return EUROPEAN_UNION
  if (/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(upper)) return [upper]
  const code = countryCode(upper) || countryNamed(upper)
  return code ? [code] : []
}

function countryNamed(name: string): string {
  if (name === 'USA') return 'US'
  if (!/^\p{L}{4}/u.test(name)) return ''
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  for (let first = 65; first < 91; first++) {
    for (let second = 65; second < 91; second++) {
      const code = String.fromCharCode(first, second)
      // Names of the past belong to countries of today: `DD` is `DE`.
      if (names.of(code)?.toUpperCase() === name) return new Intl.Locale(`und-${code}`).region ?? code
    }
  }
  return ''
}

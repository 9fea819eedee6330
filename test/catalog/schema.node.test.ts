import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadBody } from './feed-server'

const root = new URL('../../', import.meta.url)
const schema = JSON.parse(readFileSync(new URL('src/catalog/catalog.schema.json', root), 'utf8'))
const source = readFileSync(new URL('src/catalog/catalog.ts', root), 'utf8')

/** Fields of an exported interface, as its source says: name → required. */
function fieldsOf(name: string): Record<string, boolean> {
  const [, base, body = ''] =
    new RegExp(`export interface ${name}(?: extends (\\w+))? \\{\\n([\\s\\S]*?)\\n\\}`).exec(source) ?? []
  const own = [...body.matchAll(/^ {2}(\w+)(\??):/gm)].map(([, field = '', mark]) => [field, !mark] as const)
  return { ...(base ? fieldsOf(base) : {}), ...Object.fromEntries(own) }
}

/** As much of JSON Schema as ours uses; gives the first thing that is wrong. */
function wrong(value: unknown, rule: Record<string, unknown>, path = '$'): string | null {
  if (typeof rule.$ref === 'string') return wrong(value, schema.$defs[rule.$ref.replace('#/$defs/', '')], path)
  if (Array.isArray(rule.enum)) return rule.enum.includes(value) ? null : `${path} is none of ${rule.enum}`
  if (rule.type === 'array') {
    if (!Array.isArray(value) || value.length < Number(rule.minItems ?? 0)) return `${path} is no list`
    return (
      value
        .map((item, index) => wrong(item, rule.items as Record<string, unknown>, `${path}[${index}]`))
        .find(Boolean) ?? null
    )
  }
  if (rule.type === 'object') {
    if (typeof value !== 'object' || !value || Array.isArray(value)) return `${path} is no object`
    const missing = ((rule.required ?? []) as string[]).find((key) => !(key in value))
    if (missing) return `${path} has no ${missing}`
    const properties = (rule.properties ?? {}) as Record<string, Record<string, unknown>>
    for (const [key, inner] of Object.entries(value)) {
      const known = properties[key] ?? (rule.additionalProperties || null)
      const error = known
        ? wrong(inner, known as Record<string, unknown>, `${path}.${key}`)
        : `${path}.${key} is not known`
      if (error) return error
    }
    return null
  }
  if (rule.type === 'integer' ? !Number.isInteger(value) : typeof value !== rule.type)
    return `${path} is no ${rule.type}`
  if (typeof value === 'string') {
    if (typeof rule.pattern === 'string' && !new RegExp(rule.pattern).test(value))
      return `${path} "${value}" is not like ${rule.pattern}`
    return value.length < Number(rule.minLength ?? 0) ? `${path} is too short` : null
  }
  const number = Number(value)
  const isIn =
    number >= Number(rule.minimum ?? -Infinity) &&
    number <= Number(rule.maximum ?? Infinity) &&
    number > Number(rule.exclusiveMinimum ?? -Infinity)
  return isIn ? null : `${path} ${number} is out of range`
}

describe('the schema of the catalog', () => {
  it.each(['Picture', 'VideoSource', 'Variant', 'Product', 'Tag', 'Credit', 'Photo', 'Poll', 'Catalog'])(
    'has the fields of %s, and requires the same',
    (name) => {
      const fields = fieldsOf(name)
      const { $schema: _, ...properties } = schema.$defs[name].properties
      expect(Object.keys(fields).length).toBeGreaterThan(1)
      expect(Object.keys(properties).sort()).toEqual(Object.keys(fields).sort())
      expect([...schema.$defs[name].required].sort()).toEqual(
        Object.keys(fields)
          .filter((field) => fields[field])
          .sort(),
      )
    },
  )

  it('has the states of the types', () => {
    const [, states = ''] = /type Availability = (.*)/.exec(source) ?? []
    expect(schema.$defs.Availability.enum).toEqual([...states.matchAll(/'([^']+)'/g)].map(([, state]) => state))
  })

  it('is kept by the catalogs of all formats', async () => {
    const folder = new URL('test/fixtures/feeds/', root)
    for (const name of readdirSync(folder)) {
      const { catalog } = await loadBody(readFileSync(new URL(name, folder)))
      expect(wrong(catalog, schema), name).toBeNull()
    }
  })

  it('finds what is wrong', () => {
    const product = { id: '1', title: 'A', url: '/a', images: [] }
    expect(wrong({ currency: 'EUR', products: [product] }, schema)).toBeNull()
    expect(wrong({ currency: 'EUR', products: [{ ...product, price: '1,5' }] }, schema)).toContain(
      '$.products[0].price',
    )
    expect(wrong({ currency: 'EUR', products: [{ ...product, colour: 'red' }] }, schema)).toContain('colour')
    expect(wrong({ currency: 'EUR', products: [{ id: '1' }] }, schema)).toContain('title')
    expect(wrong({ currency: 'EUR', products: [{ ...product, url: '' }] }, schema)).toContain('url is too short')
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Who may import whom: a file imports, types included, only from a lower rank or its own folder. The one place of this table. */
const RANKS: Readonly<Record<string, number>> = {
  lib: 0,
  catalog: 1,
  referral: 1,
  i18n: 1,
  beacon: 2,
  share: 3,
  vote: 3,
  buy: 3,
  gallery: 4,
  element: 5,
  server: 5,
  'index.ts': 6,
  'embed.ts': 6,
  'embed-all.ts': 6,
}
/** Beside the house: host-side code, which may use only what is pure. */
const BESIDE: Readonly<Record<string, RegExp>> = {
  backend: /^(backend|lib|catalog|referral)\/|^beacon\/wire$/,
  cli: /^(cli|backend|lib|catalog|referral)\/|^beacon\/wire$/,
}

const source = resolve(import.meta.dirname, '../../src')

describe('the house', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'),
  )

  it('has a rank for every folder', () => {
    const folders = new Set(files.map((file) => file.split('/')[0]!))
    const known = [...Object.keys(RANKS), ...Object.keys(BESIDE)]
    expect([...folders].filter((folder) => !known.includes(folder))).toEqual([])
  })

  it('lets nobody import upwards, sideways, or in a circle', () => {
    const graph = new Map(files.map((file) => [file, importsOf(join(source, file))]))
    const wrong = [...graph].flatMap(([file, imports]) =>
      imports.filter((target) => !mayImport(file, target)).map((target) => `${file} → ${target}`),
    )
    expect(wrong).toEqual([])
    expect(circles(graph)).toEqual([])
  })

  it('sees a type import that goes the wrong way', () => {
    expect(importsIn("import type { Tile } from '../gallery/tile'\nexport * from './x'\nimport('../a/b')")).toEqual([
      '../gallery/tile',
      './x',
      '../a/b',
    ])
    expect(mayImport('lib/ids.ts', 'gallery/tile')).toBe(false)
    expect(mayImport('share/menu.ts', 'vote/voting')).toBe(false)
    expect(mayImport('backend/index.ts', 'beacon/recorder')).toBe(false)
    expect(
      circles(
        new Map([
          ['lib/a.ts', ['lib/b']],
          ['lib/b.ts', ['lib/a']],
        ]),
      ),
    ).toHaveLength(1)
  })
})

function mayImport(file: string, target: string): boolean {
  const [from, to] = [file, target].map((path) => path.split('/')[0]!)
  if (from === to) return true
  const beside = BESIDE[from!]
  if (beside) return beside.test(target)
  return (RANKS[to!] ?? RANKS[`${to}.ts`] ?? Number.POSITIVE_INFINITY) < (RANKS[from!] ?? -1)
}

function importsOf(path: string): string[] {
  return importsIn(readFileSync(path, 'utf8'))
    .filter((target) => target.startsWith('.'))
    .map((target) => relative(source, resolve(dirname(path), target)).replace(/\.tsx?$/, ''))
}

/** Every module that a text names: imports and exports, with types, and dynamic ones. */
function importsIn(text: string): string[] {
  const code = text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')
  return [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g)].map((match) => match[1]!)
}

function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const byModule = new Map([...graph].map(([file, imports]) => [file.replace(/\.tsx?$/, ''), imports]))
  const found: string[] = []
  const done = new Set<string>()
  const walk = (module: string, path: readonly string[]) => {
    if (path.includes(module)) found.push([...path.slice(path.indexOf(module)), module].join(' → '))
    if (path.includes(module) || done.has(module)) return
    for (const next of byModule.get(module) ?? []) walk(next, [...path, module])
    done.add(module)
  }
  for (const module of byModule.keys()) walk(module, [])
  return found
}

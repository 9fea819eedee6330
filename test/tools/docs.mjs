/**
 * The tables of README.md, made from the source: elements and custom properties from the Custom Elements Manifest, sizes
 * from the built files. `node test/tools/docs.mjs` writes them; `npm run check` compares.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backendTable } from '../bench/backend-table.mjs'
import { tableOf } from '../bench/figures.mjs'
import { measureSizes } from './sizes.mjs'

const root = new URL('../..', import.meta.url).pathname
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
const code = (text) => (text ? `\`${text}\`` : '')

export function generated() {
  const manifest = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'))
  const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName)
  const gallery = elements.find(({ tagName }) => tagName === 'vitrine-gallery')
  const attributes = ({ attributes: list = [] }) =>
    table(
      ['attribute', 'default', 'meaning'],
      list.map(({ name, default: standard, description }) => [code(name), code(standard), description]),
    )
  const listOf = (head, list = []) =>
    list.length
      ? [
          table(
            head,
            list.map(({ name, description }) => [code(name), description]),
          ),
        ]
      : []
  /** What stands inside: the parts that a page may style, and what it may put in. */
  const inside = ({ cssParts, slots }) => [
    ...listOf(['part', 'what'], cssParts),
    ...listOf(
      ['slot', 'what'],
      slots?.map((slot) => ({ ...slot, name: slot.name || 'default' })),
    ),
  ]
  const events = ({ events: list }) => listOf(['event', 'when'], list)
  return {
    bench: benchTable(),
    'bench-backend': backendBenchTable(),
    properties: table(
      ['property', 'meaning'],
      (gallery.cssProperties ?? []).map(({ name, description }) => [code(name), description]),
    ),
    'vitrine-gallery': [attributes(gallery), ...inside(gallery)].join('\n\n'),
    'other-elements': elements
      .filter((element) => element !== gallery)
      .map((element) =>
        [
          `\`<${element.tagName}>\`: ${element.description}`,
          attributes(element),
          ...inside(element),
          ...events(element),
        ].join('\n\n'),
      )
      .join('\n\n'),
    events: events(gallery).join(),
    sizes: table(
      ['what a page loads', 'KB', 'goal'],
      measureSizes(join(root, 'dist')).map(({ what, bytes, goal }) => [
        what,
        (bytes / 1000).toFixed(1),
        (goal / 1000).toFixed(1),
      ]),
    ),
  }
}

/** What `npm run bench` wrote down last; a pure function of its file. */
function benchTable() {
  const file = join(root, 'test/bench/results.json')
  const { page } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  if (!page) return 'Not measured yet.'
  return `${tableOf(page.figures)}\n\n${page.machine}; medians of ${page.rounds} interleaved rounds.`
}

/** What `npm run bench:backend` wrote down last. */
function backendBenchTable() {
  const file = join(root, 'test/bench/results.json')
  const { backend } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  return backend ? `${backendTable(backend.figures)}\n\n${backend.machine}.` : 'Not measured yet.'
}

/** README with every generated part put in anew. */
export function freshReadme(text = readFileSync(join(root, 'README.md'), 'utf8')) {
  const parts = generated()
  return text.replace(/(<!-- generated: ([\w-]+) -->\n)[\s\S]*?(<!-- end -->)/g, (_, start, name, end) => {
    if (!parts[name]) throw new Error(`README asks for "${name}", which nobody makes`)
    return `${start}\n${parts[name]}\n\n${end}`
  })
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(join(root, 'README.md'), freshReadme())

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const read = (file: string) => readFileSync(join(import.meta.dirname, '../../src', file), 'utf8')
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found!)

const elements = read('element/define-vitrine.ts')
const types = read('jsx/attributes.d.ts')

test.each(['gallery', 'share', 'vote', 'conversion'])(
  'The JSX types of <vitrine-%s> have its attributes, all of them and no others',
  (name) => {
    const [documented] = matches(elements, RegExp(`@tagname vitrine-${name}\\n([^]*?)\\*/`, 'g'))
    const [typed] = matches(
      types,
      RegExp(`interface ${name[0]!.toUpperCase()}${name.slice(1)}Attributes {([^}]*)}`, 'g'),
    )
    expect(matches(typed!, /^ +'?([\w-]+)'?\?:/gm).sort()).toEqual(
      matches(documented!, /@attr {\w+} \[?([\w-]+)/g).sort(),
    )
  },
)

test.each(['gallery', 'share', 'vote', 'conversion'])(
  'The JSX types of <vitrine-%s> have its events, all of them and no others',
  (name) => {
    const [documented] = matches(elements, RegExp(`@tagname vitrine-${name}\\n([^]*?)\\*/`, 'g'))
    const [typed] = matches(types, RegExp(`^  ${name}:([^]*?)(?=^  \\w|^})`, 'gm'))
    expect(matches(typed!, /'vitrine:([\w-]+)'/g).sort()).toEqual(
      matches(documented!, /@fires .*vitrine:([\w-]+)/g).sort(),
    )
  },
)

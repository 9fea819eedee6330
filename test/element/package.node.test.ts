import { existsSync, readFileSync } from 'node:fs'
import { rolldown } from 'rolldown'
import { expect, test } from 'vitest'

test.each(['vitrine.js', 'vitrine.all.js'])(
  "a bundler keeps import 'vitrine/%s', though nothing is taken from it",
  async (file) => {
    const entry = `${import.meta.dirname}/entry.js`
    const bundle = await rolldown({
      input: entry,
      plugins: [
        {
          name: 'entry',
          resolveId: (id) => (id === entry ? id : null),
          load: (id) => (id === entry ? `import 'vitrine/${file}'` : null),
        },
      ],
      logLevel: 'silent',
    })
    const { output } = await bundle.generate({ format: 'es' })
    await bundle.close()
    expect(output[0].code).toContain('vitrine-gallery')
  },
)

test.each(['vitrine.all.js'])('webpack leaves what %s imports by address to the browser', (file) => {
  const code = readFileSync(new URL(`../../dist/${file}`, import.meta.url), 'utf8')
  const imports = code.match(/\bimport\(.{22}/g)
  expect(new Set(imports)).toEqual(new Set(['import(/*webpackIgnore:true*/']))
})

test('the manifest of the elements names files that the package has, and classes that there are', () => {
  const root = new URL('../../', import.meta.url)
  const text = readFileSync(new URL('dist/custom-elements.json', root), 'utf8')
  const { modules } = JSON.parse(text)
  for (const { path, declarations } of modules) {
    expect(path).toMatch(/^dist\//)
    expect(existsSync(new URL(path, root))).toBe(true)
    for (const { superclass } of declarations) if (superclass) expect(superclass).toEqual({ name: 'HTMLElement' })
  }
  expect(text).not.toMatch(/src\/|__VERSION__/)
})

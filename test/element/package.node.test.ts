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

import { build } from 'vite'

const result = await build({
  configFile: false,
  root: new URL('../..', import.meta.url).pathname,
  logLevel: 'silent',
  define: { __VERSION__: '"x"', 'process.env.NODE_ENV': '"production"' },
  build: {
    write: false,
    minify: true,
    target: 'es2022',
    lib: { entry: { page: 'src/element/page.ts', gallery: 'src/element/gallery-part.tsx' }, formats: ['es'] },
    rolldownOptions: { output: { minify: true } },
  },
})
for (const { output } of [result].flat())
  for (const chunk of output) {
    if (chunk.type !== 'chunk') continue
    console.log(chunk.fileName, chunk.code.length)
    for (const [id, m] of Object.entries(chunk.modules).sort((a, b) => b[1].renderedLength - a[1].renderedLength))
      console.log('   ', m.renderedLength, id.replace(/.*\/(main|node_modules)\//, ''))
  }

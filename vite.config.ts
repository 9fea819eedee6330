import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { basename } from 'node:path'
import { minify } from 'terser'
import { type BuildEnvironmentOptions, defineConfig, type EnvironmentOptions, type Plugin } from 'vite'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/** `npm run check` builds into a folder of its own to compare. */
const outDir = process.env.VITRINE_OUT ?? 'dist'

/**
 * Browsers of the last three years or so. With older ones Lightning CSS would turn `light-dark()` into something
 * that ignores the page's own `color-scheme`.
 */
const browsers = { target: 'es2022', cssTarget: ['chrome123', 'safari17.5', 'firefox120'] }

const environment = (
  entry: string | Record<string, string>,
  format: 'es' | 'iife',
  build: BuildEnvironmentOptions = {},
  hasWorker = false,
): EnvironmentOptions => ({
  // Else packages would stay outside, as on a server.
  consumer: 'client',
  define: {
    __VERSION__: JSON.stringify(version),
    __SPLIT__: JSON.stringify(format === 'es'),
    __WORKER__: JSON.stringify(hasWorker),
    'process.env.NODE_ENV': '"production"',
  },
  build: {
    emptyOutDir: false,
    copyPublicDir: false,
    modulePreload: false,
    reportCompressedSize: false,
    minify: true,
    ...browsers,
    outDir,
    lib: { entry, formats: [format], name: 'vitrine', fileName: (_format, name) => `${name}.js` },
    ...build,
    // Its report would say at each build that terser takes the most time.
    rolldownOptions: { checks: { bundlerTimings: false }, ...build.rolldownOptions },
  },
})

const pieces = (folder: string) => ({
  minify: true,
  chunkFileNames: `${folder}[name].js`,
  entryFileNames: `${folder}[name].js`,
})

/** Stable names, the same in every build: merchants pin them. */
const PARTS = {
  page: 'src/element/page.ts',
  gallery: 'src/element/gallery-part.tsx',
  place: 'src/element/place-gallery.ts',
  share: 'src/element/share-part.tsx',
  vote: 'src/element/vote-part.tsx',
  conversion: 'src/element/conversion-part.ts',
  'catalog-worker': 'src/element/catalog-worker.ts',
}

/** The modules that are not in `vitrine.all.js`, by their names in `dist/parts/extras/`. */
const EXTRAS = Object.fromEntries([
  ...['read-page', 'open-text', 'open-large', 'open-json', 'recognise', 'keep-product'].map((name) => [
    name,
    `src/catalog/${name}.ts`,
  ]),
  ['own-networks', 'src/share/own-networks.ts'],
  ['misuse', 'src/element/misuse.ts'],
  ...readdirSync(new URL('src/i18n/locales', import.meta.url)).map((file) => [
    file.slice(0, -3),
    `src/i18n/locales/${file}`,
  ]),
])

/**
 * For `vitrine.all.js`: the extras are imported by address, which `embed-all.ts` knows; everything else that is loaded
 * on demand elsewhere is simply there, since importing a module of ours does nothing. It is given as an object of what is
 * asked for: the bundler's own namespaces, with a getter for each name, cost half a kilobyte.
 */
const inOneFile: Plugin = {
  name: 'in-one-file',
  async transform(code, id) {
    if (!id.includes('/src/')) return null
    let imports = ''
    const given: string[] = []
    for (const [, before, path = '', member, after] of code.matchAll(ON_DEMAND)) {
      const name = path.split('/').at(-1)!
      const file = (await this.resolve(path, id))?.id
      if (name in EXTRAS || !file) {
        given.push(`import(/* @vite-ignore */ vitrineExtras + '${name}.js')`)
        continue
      }
      const names = (after ?? member ?? before ?? exportsOf(file)).split(/,\s*/)
      const own = (one: string) => `${one}Of${given.length}`
      imports += `import { ${names.map((one) => `${one} as ${own(one)}`)} } from '${path}';`
      given.push(`Promise.resolve({ ${names.map((one) => `${one}: ${own(one)}`)} })`)
    }
    return imports + code.replace(ON_DEMAND, () => given.shift()!)
  },
}

/** `const { a } = await import('./b')`, `(await import('./b')).a`, `import('./b').then(({ a }) =>`; else all that it exports. */
const ON_DEMAND =
  /(?:(?<=\{ ([\w, ]+) \} = await )|)\bimport\(\s*['"](\.[^'"]+)['"]\s*\)(?:(?=\)\.(\w+)|\.then\(\(\{ ([\w, ]+) \}\))|)/g

const exportsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^export (?:(?:async )?(?:const|class|function\*?) (\w+)|\{([^}]+)\})/gm)]
    .map(([, one, list = '']) => one ?? list.trim())
    .join()

/**
 * The file of a part that a module belongs to: the page's if the page's part needs it to start, else the gallery's.
 * Those two are always there first, so what others share with them lies in them: fewer files, fewer bytes.
 */
function partOf(id: string, graph: { getModuleInfo(id: string): ModuleInfo | null }): string | null {
  const needing = new Set([id])
  for (const module of needing)
    for (const importer of graph.getModuleInfo(module)?.importers ?? []) needing.add(importer)
  const isFor = (source: string) => [...needing].some((module) => module.endsWith(source))
  if (isFor(PARTS.page)) return 'page'
  // A thank-you page has no gallery, and must not load one for what they share.
  if (isFor(PARTS.gallery)) return isFor('src/beacon/record-conversion.ts') ? 'page' : 'gallery'
  // What the reader of our own feeds needs beside itself others need as well, and each of them has the gallery.
  if (needing.size > 1 && isFor('src/catalog/read-vitrine.ts')) return 'gallery'
  // What several parts share must not lie in one of them, or the others would load all of that.
  const parts = Object.values(PARTS)
  if (!parts.some(isFor)) return null
  const loaded = [...needing].filter(
    (module) => parts.some((source) => module.endsWith(source)) || graph.getModuleInfo(module)?.dynamicImporters.length,
  )
  return loaded.length > 1 ? basename(id).replace(/\.\w+$/, '') : null
}

interface ModuleInfo {
  readonly importers: readonly string[]
  readonly dynamicImporters: readonly string[]
}

/** What nearly all of is called while a gallery is drawn. */
const ALL_CALLED = /^(page|gallery|read-vitrine)\.js$/

/**
 * What the bundler has minified, once more: terser finds another 1.5 % after compression, and a shop's page loads each
 * byte. It runs last, so that what is measured and signed is what is served.
 */
const squeezed: Plugin = {
  name: 'squeezed',
  async generateBundle({ format }, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue
      const module = format === 'es'
      const options = {
        ecma: 2020,
        passes: 3,
        keep_fargs: false,
        pure_getters: true,
        unsafe_arrows: true,
        // Functions side by side compress better; so do methods without the word.
        hoist_funs: true,
        unsafe_methods: true,
      } as const
      const { code } = await minify(file.code, { module, compress: options })
      // Chromium then compiles all of it beside the main thread while it arrives, not function by function when called.
      file.code = `${ALL_CALLED.test(file.fileName) ? '//# allFunctionsCalledOnLoad\n' : ''}${code}`
    }
  },
}

/**
 * What these files import lies at addresses that only the browser knows. Where a shop's code imports one of them, webpack
 * would take every file of `dist/` for meant, the backend's included, and fail on what those need.
 */
const byAddress: Plugin = {
  name: 'by-address',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk') file.code = file.code.replaceAll('import(', 'import(/*webpackIgnore:true*/')
  },
}

/**
 * The bundler makes a part's namespace of all names that are in an object, also of those that a page has hung on all
 * objects; where one of these is no function, the part would throw.
 */
const ownNames: Plugin = {
  name: 'own-names',
  renderChunk: (code) => code.replace('for (var name in all)', 'for (var name of Object.keys(all))'),
}

/**
 * Of the signals only what they are: views follow them by `lib/live`, so the package's own integration with Preact, and
 * the hooks that it brings along, stay out of what pages load.
 */
const signalsAlone: Plugin = {
  name: 'signals-alone',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name !== 'npm',
  async resolveId(id, importer) {
    if (id !== '@preact/signals') return null
    const whole = await this.resolve(id, importer, { skipSelf: true })
    return this.resolve('@preact/signals-core', whole?.id)
  },
}

const npmPackages = [/^preact/, /^@preact\/signals/, /^nanoid/]
const serverPackages = [/^node:/, ...builtinModules, '@electric-sql/pglite', 'pg', 'valibot', 'srvx']

/** The files of `dist/`: one environment for each way in which Vitrine is used. */
export default defineConfig({
  plugins: [signalsAlone, ownNames],
  builder: {
    async buildApp(builder) {
      const { client: _client, ssr: _ssr, ...ours } = builder.environments
      for (const environment of Object.values(ours)) await builder.build(environment)
    },
  },
  environments: {
    // The script tag: one classic file.
    script: environment({ vitrine: 'src/embed.ts' }, 'iife', { rolldownOptions: { plugins: [squeezed] } }),
    // Its parts: modules that it loads when a page needs them.
    parts: environment(
      PARTS,
      'es',
      {
        outDir: `${outDir}/parts`,
        rolldownOptions: {
          preserveEntrySignatures: 'allow-extension',
          plugins: [squeezed],
          output: {
            ...pieces(''),
            codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: partOf }] },
          },
        },
      },
      true,
    ),
    // Everything in one classic file.
    all: environment({ 'vitrine.all': 'src/embed-all.ts' }, 'iife', {
      rolldownOptions: {
        plugins: [inOneFile, squeezed, byAddress],
        output: { codeSplitting: false, intro: 'let vitrineExtras' },
      },
    }),
    // What even that file only loads where it is needed: other languages, and feeds of other formats.
    extras: environment(EXTRAS, 'es', {
      outDir: `${outDir}/parts/extras`,
      rolldownOptions: { plugins: [squeezed], output: pieces('') },
    }),
    // npm: the page's bundler splits and shares.
    npm: environment({ index: 'src/index.ts' }, 'es', {
      rolldownOptions: { external: npmPackages, output: { ...pieces(''), chunkFileNames: 'chunks/[name].js' } },
    }),
    // The host store's backend, and the command line.
    server: environment(
      {
        'backend/index': 'src/backend/index.ts',
        'backend/pglite': 'src/backend/pglite.ts',
        'backend/postgres': 'src/backend/postgres.ts',
        'cli/vitrine': 'src/cli/vitrine.ts',
      },
      'es',
      {
        minify: false,
        target: 'node20',
        ssr: true,
        rolldownOptions: {
          external: serverPackages,
          platform: 'node',
          output: { entryFileNames: '[name].js', chunkFileNames: 'backend/chunks/[name].js' },
        },
      },
    ),
  },
})

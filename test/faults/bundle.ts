import { build } from 'vite'

/** Builds a module of this suite for the browser: file name → code. */
export async function bundle(entry: string): Promise<Map<string, string>> {
  const outputs = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: new URL(entry, import.meta.url).pathname, formats: ['es'], fileName: 'main' },
      rolldownOptions: { output: { entryFileNames: 'main.js', chunkFileNames: '[name].js' } },
    },
  })
  const files = new Map<string, string>()
  for (const { output } of Array.isArray(outputs) ? outputs : 'output' in outputs ? [outputs] : [])
    for (const file of output) if (file.type === 'chunk') files.set(file.fileName, file.code)
  return files
}

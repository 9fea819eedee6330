import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import * as vitrine from '../../src/index'

it('can be imported on a server, where there is no page', () => {
  expect(typeof globalThis.HTMLElement).toBe('undefined')
  expect(typeof vitrine.defineVitrine).toBe('function')
  expect(typeof vitrine.VitrineGallery).toBe('function')
})

it.each(['react', 'preact', 'vue'])('code that imports the JSX types for %s, as README has it, runs', (framework) => {
  const code = `import 'vitrine/jsx/${framework}'\nconsole.log('runs')`
  expect(execFileSync(process.execPath, ['--input-type=module', '-e', code]).toString()).toBe('runs\n')
})

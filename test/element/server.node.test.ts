import { expect, it } from 'vitest'
import * as vitrine from '../../src/index'

it('can be imported on a server, where there is no page', () => {
  expect(typeof globalThis.HTMLElement).toBe('undefined')
  expect(typeof vitrine.defineVitrine).toBe('function')
  expect(typeof vitrine.VitrineGallery).toBe('function')
})

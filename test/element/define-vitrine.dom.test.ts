import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ConfigError, consent, defineVitrine, type VitrineConfig } from '../../src/index'

const README = readFileSync('README.md', 'utf8')

describe('defineVitrine refuses, by name, value and what is allowed,', () => {
  it.each([
    [{ store: 'Bad Store' }, 'store="Bad Store" is not understood; allowed: 1 to 64 of a-z 0-9 . -.'],
    // What JavaScript lets through: an `off` that is none, a number that is nothing.
    [{ utm: false }, 'utm="false" is not understood; allowed: on, off.'],
    [{ windowDays: 0 }, 'windowDays="0" is not understood; allowed: 1 to 400.'],
    [{ sharePrice: 'no' }, 'sharePrice="no" is not understood; allowed: on, off.'],
    // Defaults of every gallery.
    [{ layout: 'circle' }, 'layout="circle" is not understood; allowed: grid masonry justified carousel.'],
    [{ currency: 'euro' }, 'currency="euro" is not understood; allowed: an ISO 4217 code such as EUR.'],
    [{ actions: 'share fly' }, 'actions="fly" is not understood; allowed: share pin vote buy.'],
  ])('%j', (options, message) => {
    expect(() => defineVitrine(options as unknown as VitrineConfig)).toThrow(new ConfigError(message))
  })
})

it('defineVitrine knows every option that the table of README has, and refuses all others', () => {
  const rows = (heading: string, name: RegExp) => {
    const [section = ''] = README.slice(README.indexOf(`\n### ${heading}\n`) + 5)
      .split('\n| part |')[0]!
      .split('\n### ')
    return [...section.matchAll(name)].map(([, word = '']) =>
      word.replace(/-(.)/g, (_, letter) => letter.toUpperCase()),
    )
  }
  const options = rows('The script tag', /^\| `data-([\w-]+)`/gm)
  const attributes = rows('`<vitrine-gallery>`', /^\| `([\w-]+)` \|/gm)
  expect(options).toContain('sharePrice')
  expect(attributes).toContain('emptyText')
  // A wrong store as well, so that nothing starts.
  for (const name of [...options, ...attributes])
    expect(() => defineVitrine({ store: '?', [name]: '?' }), name).not.toThrow('the options')
  for (const name of ['stoer', 'share-price', 'target', '__proto__x'])
    expect(() => defineVitrine({ [name]: 'x' }), name).toThrow(
      expect.objectContaining({
        name: 'ConfigError',
        message: expect.stringContaining(`${name}="x" is not understood`),
      }),
    )
})

it('Its type knows the same options: a mistyped name does not compile', () => {
  const source = readFileSync('src/element/define-vitrine.ts', 'utf8')
  const [, typed = ''] = source.match(/interface VitrineConfig {([\s\S]*?)\n}/) ?? []
  const [, known = ''] = source.match(/OPTIONS =\s*'([^']*)'/) ?? []
  expect([...typed.matchAll(/^ {2}(\w+)\?:/gm)].map(([, name]) => name)).toEqual(known.split(' '))
  const config: VitrineConfig = { collector: '/vitrine', windowDays: 30, popularFrom: 10 }
  // @ts-expect-error no option is named so
  const mistyped: VitrineConfig = { colector: '/vitrine' }
  expect([config, mistyped]).toHaveLength(2)
})

describe('In jsdom, which has neither IntersectionObserver nor TextEncoder,', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('an app’s tests run: elements are what unknown ones are, and nothing throws', () => {
    for (const name of ['IntersectionObserver', 'TextEncoder']) {
      vi.stubGlobal(name, undefined)
      delete (window as unknown as Record<string, unknown>)[name]
    }
    vi.stubGlobal('fetch', async () => new Response())
    defineVitrine({ collector: '/vitrine' })
    expect(document.createElement('vitrine-gallery').status).toBeUndefined()
  })
})

it('consent() refuses what is no level', () => {
  expect(() => consent('maybe' as 'granted')).toThrow(
    new ConfigError('consent()="maybe" is not understood; allowed: granted, anonymous, denied.'),
  )
})

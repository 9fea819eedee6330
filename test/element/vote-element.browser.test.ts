import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest'
import type { Catalog } from '../../src/catalog/catalog'
import { consent, defineVitrine } from '../../src/element/define-vitrine'
import { catalogOf, cleanUp, frames, picture, showGallery, until } from '../gallery/gallery-fixture'

beforeEach(() => defineVitrine({ store: 'test', consent: 'anonymous' }))
afterEach(cleanUp)

function put(markup: string) {
  const holder = document.createElement('div')
  holder.innerHTML = markup
  document.body.append(holder)
  const element = holder.querySelector('vitrine-vote')!
  return {
    element,
    choices: () => [...(element.shadowRoot?.querySelectorAll('[part=choice]') ?? [])].map((one) => one.textContent),
    question: () => element.shadowRoot?.querySelector('[part=question]')?.textContent,
    pictures: () => [...(element.shadowRoot?.querySelectorAll('img') ?? [])].map(({ src }) => src),
    tap: (at: number) => element.shadowRoot!.querySelectorAll<HTMLElement>('[part=choice]')[at]!.click(),
  }
}

test('its own choices make a poll without a catalog, and follow the page when it changes them', async () => {
  const { element, choices, question } = put(
    '<vitrine-vote poll="own-1" heading="Which glaze?"><option value="a">Sage</option><option value="b">Clay &amp; sand</option></vitrine-vote>',
  )
  await until(() => choices().length)
  expect(question()).toBe('Which glaze?')
  expect(choices()).toEqual(['Sage', 'Clay & sand'])
  element.append(Object.assign(document.createElement('option'), { value: 'c', textContent: '<b>Sky</b>' }))
  await until(() => choices()[2] === '<b>Sky</b>')
})

test('a choice that has no id, or that of another one, is none', async () => {
  const { choices } = put(
    '<vitrine-vote poll="own-2"><option value="">Choose</option><option value="a">Sage</option><option value="a">Again</option><option>Clay</option></vitrine-vote>',
  )
  await until(() => choices().length)
  expect(choices()).toEqual(['Sage', 'Clay'])
})

test('a vote of an earlier page is shown once the shopper has allowed to look', async () => {
  const { element, choices } = put(
    '<vitrine-vote poll="own-late"><option value="a">Sage</option><option value="b">Clay</option></vitrine-vote>',
  )
  await until(() => choices().length)
  const chosen = () => element.shadowRoot!.querySelector('[aria-pressed=true] bdi')?.textContent
  localStorage.setItem('vitrine:vote:own-late', 'b')
  expect(chosen()).toBe(undefined)
  consent('granted')
  await until(chosen)
  expect(chosen()).toBe('Clay')
  consent('anonymous')
})

test('words that come late do not stand over those of a newer language', async () => {
  const { element, choices } = put(
    '<vitrine-vote poll="own-9" heading="?"><option value="a">Sage</option><option value="b">Clay</option></vitrine-vote>',
  )
  await until(() => choices().length)
  element.setAttribute('locale', 'uk')
  await Promise.resolve() // so that the change is heard by itself
  element.setAttribute('locale', 'en')
  await import('../../src/i18n/locales/uk')
  await frames()
  expect(element.shadowRoot!.querySelector('[part=ask]')?.textContent).toMatch(/ask/i)
})

test('its words are in the language that they are in', async () => {
  const { element, choices } = put(
    '<vitrine-vote poll="own-lang" heading="?" locale="de"><option value="a">Sage</option><option value="b">Clay</option></vitrine-vote>',
  )
  await until(() => choices().length)
  expect(element.shadowRoot!.querySelector('[part=ask]')!.matches(':lang(de)')).toBe(true)
})

test('a vote is told to the page by the element, with the product of the choice', async () => {
  const { element, choices, tap } = put(
    '<vitrine-vote poll="own-2" heading="?"><option value="a" data-product="p1">Sage</option><option value="b">Clay</option></vitrine-vote>',
  )
  await until(() => choices().length)
  const told: unknown[] = []
  element.addEventListener('vitrine:vote', ({ detail }) => told.push(detail))
  tap(0)
  tap(1)
  expect(told).toMatchObject([
    { poll: 'own-2', choice: 'a', product: 'p1' },
    { poll: 'own-2', choice: 'b' },
  ])
  expect(told[1]).not.toHaveProperty('product')
})

test('of more than six choices the first six stand, and one alone is no poll', async () => {
  const options = (count: number) => Array.from({ length: count }, (_, at) => `<option>${at}</option>`).join('')
  const many = put(`<vitrine-vote poll="own-3" heading="?">${options(9)}</vitrine-vote>`)
  await until(() => many.choices().length)
  expect(many.choices()).toEqual(['0', '1', '2', '3', '4', '5'])
  const one = put(`<vitrine-vote poll="own-4" heading="?">${options(1)}</vitrine-vote>`)
  await until(() => one.element.shadowRoot)
  expect(one.choices()).toEqual([])
})

test("a poll of a gallery's catalog waits for the gallery, and shows its products", async () => {
  const { choices, question, pictures } = put('<vitrine-vote poll="glaze"></vitrine-vote>')
  await showGallery(
    catalogOf(3, {
      polls: [
        {
          id: 'glaze',
          question: 'Which one?',
          choices: [
            { id: 'a', label: 'First', product: 'p0' },
            { id: 'b', label: { toString: 1 }, product: 'p1' },
            { id: 'c', label: 'Third', product: 'gone' },
            { id: 'd', label: 'Fourth', image: picture(2).src },
          ],
        },
      ],
    }),
  )
  await until(() => choices().length)
  expect(question()).toBe('Which one?')
  expect(choices()).toEqual(['First', 'Third', 'Fourth'])
  expect(pictures()).toEqual([picture(0).src, picture(2).src])
})

describe('a poll that is nowhere', () => {
  const errors: [EventTarget | null, { code: string; message: string }][] = []
  const note = (event: CustomEvent<{ code: string; message: string }>) => errors.push([event.target, event.detail])
  let warn: MockInstance<typeof console.warn>
  beforeEach(() => {
    errors.length = 0
    document.addEventListener('vitrine:error', note)
    warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  })
  afterEach(() => {
    document.removeEventListener('vitrine:error', note)
    warn.mockRestore()
  })
  const polls = [
    {
      id: 'glaze',
      question: 'Which one?',
      choices: [
        { id: 'a', label: 'Sage' },
        { id: 'b', label: 'Clay' },
      ],
    },
  ]
  const told = () => until(() => errors[0])

  test('is told to the page and its developer once the galleries are there, and shoppers see nothing of it', async () => {
    await showGallery(catalogOf(2, { polls }))
    const { element, choices } = put('<vitrine-vote poll="glace-1"></vitrine-vote>')
    const [target, detail] = await told()
    expect(target).toBe(element)
    expect(detail).toEqual({
      code: 'unknown-poll',
      message:
        'poll="glace-1" is not understood; allowed: glaze, an id of your own with two to six choices as children.',
      skipped: [],
    })
    expect(warn.mock.calls).toEqual([[`[vitrine] ${detail.message}`]])
    expect(choices()).toEqual([])
    expect(element.offsetHeight).toBe(0)
    expect(errors).toHaveLength(1)
  })

  test.each(['poll="lonely"', ''])('is told where there is no gallery that could bring it (%s)', async (attribute) => {
    const { element } = put(`<vitrine-vote ${attribute} heading="?"><option>One</option></vitrine-vote>`)
    expect((await told())[0]).toBe(element)
  })

  test('is not told while a gallery may still bring it', async () => {
    const { choices } = put('<vitrine-vote poll="glaze"></vitrine-vote><vitrine-gallery></vitrine-gallery>')
    const gallery = await until(() => document.querySelector('vitrine-gallery'))
    await until(() => gallery.shadowRoot)
    gallery.catalog = catalogOf(2, { polls }) as unknown as Catalog
    await until(() => choices().length === 2)
    expect(errors).toEqual([])
  })

  test('takes the place of one that was there: its choices would answer another question', async () => {
    const { element, choices } = put('<vitrine-vote poll="glaze"></vitrine-vote>')
    await showGallery(catalogOf(2, { polls }))
    await until(() => choices().length)
    element.setAttribute('poll', 'glace-2')
    await told()
    expect(choices()).toEqual([])
    element.setAttribute('poll', 'glaze')
    await until(() => choices().length === 2)
  })

  test('in a gallery’s `polls` is told by the gallery, and the others are shown', async () => {
    const { element, root } = await showGallery(catalogOf(2, { polls }), { polls: 'glaze glace-3' })
    const [target, { code, message }] = await told()
    expect([target, code]).toEqual([element, 'unknown-poll'])
    expect(message).toBe('polls="glace-3" is not understood; allowed: glaze, all.')
    await until(() => root.querySelector('vitrine-vote')?.shadowRoot?.querySelector('[part=choice]'))
    expect(root.querySelectorAll('vitrine-vote')).toHaveLength(1)
  })
})

describe("a friend's link", () => {
  const { style } = document.documentElement
  beforeEach(() => {
    // As on a page that glides, in a browser that does not hold what is looked at.
    style.cssText = 'scroll-behavior: smooth; overflow-anchor: none'
    history.replaceState(null, '', '#vitrine-poll=own-10')
  })
  afterEach(() => {
    style.cssText = ''
  })

  /** A poll below a gallery that is still to come. */
  async function follow() {
    const { element: gallery } = await showGallery(null)
    const { element, choices } = put(
      '<vitrine-vote poll="own-10" heading="?"><option value="a">Sage</option><option value="b">Clay</option></vitrine-vote><div style="block-size: 200vh">',
    )
    await until(() => choices().length)
    const isSeen = () => {
      const { top, bottom } = element.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    }
    const fill = async () => {
      gallery.catalog = catalogOf(40)
      await until(() => gallery.clientHeight > 2 * innerHeight && gallery.status === 'ready')
    }
    return { isSeen, fill }
  }

  test('leads to the poll, however much comes above it', async () => {
    const { isSeen, fill } = await follow()
    await fill()
    await until(isSeen)
  })

  test('holds nobody who goes elsewhere', async () => {
    const { isSeen, fill } = await follow()
    await until(isSeen)
    window.dispatchEvent(new WheelEvent('wheel'))
    await fill()
    await frames(4)
    expect(isSeen()).toBe(false)
  })
})

test('is no second foot of the page', async () => {
  document.body.append(document.createElement('footer'))
  const { choices } = put(
    '<vitrine-vote poll="own-foot" heading="?"><option value="a">Sage</option><option value="b">Clay</option></vitrine-vote>',
  )
  await until(() => choices().length)
  const { violations } = await axe.run(document, { runOnly: ['landmark-no-duplicate-contentinfo', 'landmark-unique'] })
  expect(violations.map(({ id }) => id)).toEqual([])
})

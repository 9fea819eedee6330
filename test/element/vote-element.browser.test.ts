import { afterEach, beforeEach, expect, test } from 'vitest'
import { defineVitrine } from '../../src/element/define-vitrine'
import { catalogOf, cleanUp, picture, showGallery, until } from '../gallery/gallery-fixture'

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

import { afterEach, expect, it } from 'vitest'
import { defineVitrine, on } from '../../src/element/define-vitrine'

afterEach(() => document.body.replaceChildren())

it('hears page events, and stops, also where a form is named like the document’s methods', () => {
  for (const name of ['addEventListener', 'removeEventListener']) {
    const form = document.createElement('form')
    form.name = name
    document.body.append(form)
  }
  const heard: unknown[] = []
  const stop = on('share', ({ detail }) => heard.push(detail))
  const fire = (detail: number) =>
    document.dispatchEvent(new CustomEvent('vitrine:share', { bubbles: true, composed: true, detail }))
  fire(1)
  stop()
  fire(2)
  expect(heard).toEqual([1])
})

it('hears of an order from the element that tells it', async () => {
  defineVitrine({ store: 'test', consent: 'anonymous' })
  const told = new Promise<Event>((done) => on('conversion', done))
  document.body.innerHTML =
    '<main><vitrine-conversion order="1001" value="49.90" currency="EUR" items="[]"></vitrine-conversion></main>'
  const { target, detail } = (await told) as CustomEvent
  expect(target).toBe(document.querySelector('vitrine-conversion'))
  expect(detail).toMatchObject({ order: '1001', value: { minor: 4990, currency: 'EUR' } })
})

import { afterEach, expect, it, vi } from 'vitest'
import { consent, defineVitrine, on } from '../../src/element/define-vitrine'
import { frames, until } from '../gallery/gallery-fixture'

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

it('reports an order whose attributes come late, each order once', async () => {
  defineVitrine({ store: 'test', consent: 'anonymous' })
  const heard: unknown[] = []
  const stop = on('conversion', ({ detail }) => heard.push([detail.order, detail.value, detail.items]))
  document.body.innerHTML = '<vitrine-conversion></vitrine-conversion>'
  const element = document.querySelector('vitrine-conversion')!
  const say = async (attributes: Record<string, string>, orders: number) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    await until(() => heard.length >= orders)
    await frames()
  }
  await say({ order: 'late-1' }, 0)
  await say({ value: '49.90', currency: 'EUR', items: '[{"product": "vase"}]' }, 1)
  await say({ value: '50.00', class: 'seen' }, 1)
  // Where nothing may be remembered, too, an order is told when it is another one, not when the page draws anew.
  consent('denied')
  await say({ order: 'late-2', value: '12.00', items: 'none' }, 2)
  await say({ class: 'seen again' }, 2)
  consent('anonymous')
  stop()
  expect(heard).toEqual([
    ['late-1', { minor: 4990, currency: 'EUR' }, [{ product: 'vase', variant: null, quantity: 1, price: null }]],
    ['late-2', { minor: 1200, currency: 'EUR' }, []],
  ])
})

it('reports an order whose items can’t be read, and says so', async () => {
  defineVitrine({ store: 'test', consent: 'anonymous' })
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const said = () => warn.mock.calls.map(([text]) => text)
  for (const [order, items] of Object.entries({ 'odd-1': '{broken', 'odd-2': '{"product": "vase"}' })) {
    const told = new Promise<CustomEvent>((done) => on('conversion', done))
    document.body.innerHTML = `<vitrine-conversion order="${order}" value="1.00" currency="EUR"></vitrine-conversion>`
    document.body.firstElementChild!.setAttribute('items', items)
    expect((await told).detail).toMatchObject({ order, items: [] })
    const line = `[vitrine] <vitrine-conversion>: items="${items}" is no JSON list`
    await until(() => said().includes(line))
  }
  warn.mockRestore()
})

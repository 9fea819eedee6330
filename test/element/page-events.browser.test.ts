import { afterEach, expect, it } from 'vitest'
import { on } from '../../src/element/define-vitrine'

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

import { afterEach, expect, test } from 'vitest'
import { addWithSnipcart } from '../../src/buy/snipcart'
import { fillTokenFields } from '../../src/buy/token-fields'
import { keepTokenFields } from '../../src/element/token-fields'

afterEach(() => document.body.replaceChildren())

function place<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string>,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  document.body.append(element)
  return element
}

test('hidden fields get the token, and lose it with the arrival', () => {
  const field = place('input', { type: 'hidden', name: 'ref', 'data-vitrine-token': '' })
  const other = place('input', { type: 'hidden', value: 'mine' })
  fillTokenFields(document, 'T1', 'vref')
  expect([field.value, other.value]).toEqual(['T1', 'mine'])
  fillTokenFields(document, null, 'vref')
  expect(field.value).toBe('')
})

test('links get it as the parameter that they name, whatever else they hold', () => {
  const link = place('a', {
    href: 'https://buy.stripe.com/x?locale=de#top',
    'data-vitrine-token': 'client_reference_id',
  })
  const plain = place('a', { href: 'https://halden.example/cart?vref=old', 'data-vitrine-token': '' })
  fillTokenFields(document, 'T1', 'vref')
  expect(link.href).toBe('https://buy.stripe.com/x?locale=de&client_reference_id=T1#top')
  expect(plain.href).toBe('https://halden.example/cart?vref=T1')
  fillTokenFields(document, null, 'vref')
  expect(link.href).toBe('https://buy.stripe.com/x?locale=de#top')
  expect(plain.href).toBe('https://halden.example/cart')
})

test('links that need nothing, and links that are no web addresses, stay letter by letter as they are', () => {
  const untouched = place('a', { href: '/cart?a=%20b', 'data-vitrine-token': '' })
  const mail = place('a', { href: 'mailto:shop@halden.example', 'data-vitrine-token': '' })
  fillTokenFields(document, null, 'vref')
  expect(untouched.getAttribute('href')).toBe('/cart?a=%20b')
  fillTokenFields(document, 'T1', 'vref')
  expect(mail.getAttribute('href')).toBe('mailto:shop@halden.example')
})

test('a form that the page puts in late is filled before a script of the page sends it', async () => {
  keepTokenFields(window as unknown as Window, { token: () => 'T1', onLevel: () => () => {} }, 'vref')
  const form = document.createElement('form')
  form.innerHTML = '<p><input type="hidden" name="ref" data-vitrine-token></p>'
  document.body.append(form)
  await Promise.resolve()
  expect(new FormData(form).get('ref')).toBe('T1')
})

test('a form in an open shadow root is filled in the click that sends it', () => {
  keepTokenFields(window as unknown as Window, { token: () => 'T1', onLevel: () => () => {} }, 'vref')
  const outer = place('div', {}).attachShadow({ mode: 'open' })
  outer.innerHTML = '<section></section>'
  const inner = outer.querySelector('section')!.attachShadow({ mode: 'open' })
  inner.innerHTML = '<form><input type="hidden" name="ref" data-vitrine-token><button>Pay</button></form>'
  inner.querySelector('button')!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
  expect(new FormData(inner.querySelector('form')!).get('ref')).toBe('T1')
})

test('Snipcart hears its button in the page, with the token as metadata', () => {
  const heard: Record<string, string | undefined>[] = []
  const hear = (event: Event) => event.target instanceof HTMLElement && heard.push({ ...event.target.dataset })
  document.addEventListener('click', hear)
  const item = {
    id: 'mug',
    name: 'Mug "L"',
    price: '49.90',
    url: 'https://halden.example/mug',
    quantity: 2,
    token: 'T1',
  }
  addWithSnipcart({ ...item, variant: 'Clay' }, document)
  document.removeEventListener('click', hear)
  expect(heard).toEqual([
    {
      itemId: 'mug',
      itemName: 'Mug "L"',
      itemPrice: '49.90',
      itemUrl: 'https://halden.example/mug',
      itemQuantity: '2',
      itemDescription: 'Clay',
      itemMetadata: '{"vitrine":"T1"}',
    },
  ])
  expect(document.querySelector('.snipcart-add-item')).toBeNull()
})

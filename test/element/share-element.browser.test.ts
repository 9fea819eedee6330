import axe from 'axe-core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineVitrine } from '../../src/element/define-vitrine'
import { decodeToken } from '../../src/referral/token'
import { cleanUp, frames, until } from '../gallery/gallery-fixture'

const PRODUCT = {
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Vase “Nord” & lid',
  sku: 'vase-nord',
  url: '/products/vase-nord',
  image: '/test/gallery/pictures/tall.svg',
  offers: { '@type': 'Offer', price: '49.90', priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
}

let added: HTMLElement[] = []
const head = (markup: string) => {
  const holder = document.createElement('template')
  holder.innerHTML = markup
  const nodes = [...holder.content.children] as HTMLElement[]
  added.push(...nodes)
  document.head.append(...nodes)
}
beforeEach(() => defineVitrine({ store: 'test', consent: 'anonymous' }))
afterEach(async () => {
  for (const one of added) one.remove()
  added = []
  await cleanUp()
})

async function show(attributes: Record<string, string> = {}) {
  const element = document.createElement('vitrine-share')
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  document.body.append(element)
  const root = await until(() => element.shadowRoot)
  await until(() => root.querySelector('[part=share]'))
  const pin = () => {
    const link = root.querySelector('[part=pin]')?.getAttribute('href')
    return link ? Object.fromEntries(new URL(link).searchParams) : null
  }
  return { element, root, pin }
}

test('on a plain product page it takes title, price, picture and address from the page', async () => {
  head(`<script type="application/ld+json">${JSON.stringify(PRODUCT)}</script>`)
  const { root, pin } = await show()
  expect(pin()).toMatchObject({
    media: `${location.origin}/test/gallery/pictures/tall.svg`,
    description: 'Vase “Nord” & lid · €49.90',
  })
  const link = new URL(pin()!['url']!)
  expect(link.href).toContain(`${location.origin}/products/vase-nord?`)
  expect(decodeToken(link.searchParams.get('vref'))?.depth).toBe(1)

  const shared: CustomEvent[] = []
  document.addEventListener('vitrine:share', (event) => {
    shared.push(event)
    event.preventDefault()
  })
  root.querySelector<HTMLElement>('[part=share]')!.click()
  const whatsapp = await until(() => root.querySelector<HTMLAnchorElement>('[data-act=whatsapp]'))
  expect(new URL(whatsapp.href).searchParams.get('text')).toMatch(/^Vase “Nord” & lid · €49\.90\nhttp/)
  whatsapp.click()
  expect(shared[0]?.detail).toMatchObject({ network: 'whatsapp', product: 'vase-nord', photo: null, position: null })
})

test('a right click on its pin, which opens no pin, is told as none', async () => {
  const { root } = await show({ heading: 'Vase', 'product-url': '/vase', image: '/test/gallery/pictures/tall.svg' })
  const pins: Event[] = []
  const hear = (event: Event) => {
    pins.push(event)
    event.preventDefault()
  }
  document.addEventListener('vitrine:pin', hear)
  const click = (button: number) =>
    root
      .querySelector('[part=pin]')!
      .dispatchEvent(new MouseEvent('auxclick', { button, bubbles: true, cancelable: true }))
  click(2)
  expect(pins).toHaveLength(0)
  click(1)
  expect(pins).toHaveLength(1)
  document.removeEventListener('vitrine:pin', hear)
})

test('with Open Graph alone it takes that', async () => {
  head(`<meta property="og:type" content="product"><meta property="og:title" content="Lamp">
    <meta property="og:url" content="${location.origin}/lamp"><meta property="og:image" content="/lamp.jpg">
    <meta property="product:price:amount" content="210"><meta property="product:price:currency" content="EUR">`)
  const { pin } = await show()
  expect(pin()).toMatchObject({
    media: `${location.origin}/lamp.jpg`,
    description: expect.stringMatching(/^Lamp · €210/),
  })
})

test.each([
  ['by its own address', ''],
  ['by the page’s canonical one', '<link rel="canonical" href="/products/vase-nord">'],
])('of several products on a page it takes the one that the page is about, %s', async (_by, canonical) => {
  const { href } = location
  history.replaceState(null, '', canonical ? '/collections/new/vase-nord' : '/products/vase-nord/?utm_source=mail#top')
  const others = ['vase', 'vase-nord-2', 'cup'].map((id) => ({ ...PRODUCT, name: id, sku: id, url: `/products/${id}` }))
  const list = { '@context': 'https://schema.org', '@type': 'ItemList', itemListElement: others }
  const scripts = [list, PRODUCT].map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`)
  head(canonical + scripts.join(''))
  const { pin } = await show()
  history.replaceState(null, '', href)
  expect(pin()).toMatchObject({
    description: 'Vase “Nord” & lid · €49.90',
    url: expect.stringContaining('/products/vase-nord?'),
  })
})

const WEBSITE = `<meta property="og:type" content="website"><meta property="og:title" content="Our kiln">
  <meta property="og:image" content="/kiln.jpg">`

test('with Open Graph of a page that is no product’s it takes title and picture', async () => {
  head(WEBSITE)
  const { pin } = await show()
  expect(pin()).toMatchObject({ description: 'Our kiln', media: `${location.origin}/kiln.jpg` })
})

test('the page’s picture is none of a product that is named by its address', async () => {
  head(WEBSITE)
  const { pin } = await show({ 'product-url': '/products/bowl', heading: 'Bowl' })
  expect(pin()).toBeNull()
})

test('what its attributes say goes before the page, and no price of another product is told', async () => {
  head(`<script type="application/ld+json">${JSON.stringify(PRODUCT)}</script>`)
  const { element, pin } = await show({ 'product-url': '/products/bowl', heading: 'Bowl', product: 'bowl' })
  expect(pin()).toMatchObject({ description: 'Bowl', url: expect.stringContaining('/products/bowl?') })
  element.setAttribute('heading', 'كوب')
  await until(() => pin()?.['description'] === 'كوب')
})

test('the page itself is shared without the source that the shopper came from', async () => {
  const { href } = location
  history.replaceState(null, '', '?utm_source=mail&size=M&gclid=a&fbclid=b&utm_campaign=winter#top')
  const { pin } = await show({ image: '/test/gallery/pictures/tall.svg' })
  const shared = new URL(pin()!['url']!)
  history.replaceState(null, '', href)
  expect([...shared.searchParams.keys()].sort()).toEqual(['size', 'utm_medium', 'utm_source', 'vref'])
  expect(shared.searchParams.get('utm_source')).toBe('pinterest')
  expect(shared.hash).toBe('#top')
})

test('words that come late do not stand over those of a newer language', async () => {
  const { element, root } = await show({ heading: 'Bowl' })
  element.setAttribute('locale', 'uk')
  await Promise.resolve() // so that the change is heard by itself
  element.setAttribute('locale', 'en')
  await import('../../src/i18n/locales/uk')
  await frames()
  expect(root.querySelector('[part=share]')?.textContent).toBe('Share')
})

test('on a page that says nothing it shares the page itself', async () => {
  head(`<link rel="canonical" href="${location.origin}/about">`)
  const { root, pin } = await show()
  expect(pin()).toBeNull()
  root.querySelector<HTMLElement>('[part=share]')!.click()
  const mail = await until(() => root.querySelector<HTMLAnchorElement>('[data-act=email]'))
  expect(decodeURIComponent(mail.href)).toContain(`${location.origin}/about?vref=`)
})

test('its words and those of its menu are in the language that they are in', async () => {
  const { root } = await show({ locale: 'de' })
  const share = await until(() => root.querySelector<HTMLElement>('[part=share]'))
  expect(share.textContent).toBe('Teilen')
  share.click()
  const sheet = await until(() => root.querySelector('[data-sheet]'))
  for (const one of [share, sheet]) expect(one.matches(':lang(de)')).toBe(true)
})

test('its menu is no second banner of the page', async () => {
  document.body.append(document.createElement('header'))
  const { root } = await show()
  root.querySelector<HTMLElement>('[part=share]')!.click()
  await until(() => root.querySelector('[data-sheet] h2'))
  const { violations } = await axe.run(document, { runOnly: ['landmark-no-duplicate-banner', 'landmark-unique'] })
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('an address that is none is told, since what the page says stands in for it', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  await show({ 'product-url': 'javascript:1', image: 'data:image/png,' })
  const said = () => warn.mock.calls.flat().sort()
  await until(() => said().length > 1)
  expect(said()).toEqual([
    '[vitrine] image="data:image/png," is not understood; allowed: an http(s) URL.',
    '[vitrine] product-url="javascript:1" is not understood; allowed: an http(s) URL.',
  ])
  warn.mockRestore()
})

import { afterEach, expect, test } from 'vitest'
import { decodeToken } from '../../src/referral/token'
import { catalogOf, cleanUp, lightboxIn, picture, problems, showGallery, tilesIn, until } from './gallery-fixture'

afterEach(cleanUp)

const photo = (id: string, more: object = {}) => ({ id, ...picture(2), tags: [], ...more })
const PHOTOS = [
  photo('home é', { caption: 'At home', tags: [{ product: 'gone', x: 0.5, y: 0.5 }] }),
  photo('mood'),
  photo('shelf', { caption: 'A shelf', tags: [{ product: 'p1', x: 0.5, y: 0.5 }] }),
]

async function showPhotos() {
  const { element, root } = await showGallery(catalogOf(3, { photos: PHOTOS }), { heading: 'Rooms' })
  await until(() => tilesIn(root).length === 3)
  const told: [string, Record<string, unknown>][] = []
  for (const name of ['share', 'pin', 'vote', 'open'])
    element.addEventListener(`vitrine:${name}`, (event) => told.push([name, (event as CustomEvent).detail]))
  return { element, root, told }
}
const actsIn = (place: ParentNode) =>
  [...place.querySelectorAll('.acts [data-act]')].map((one) => one.getAttribute('aria-label'))
const act = (place: ParentNode, name: string) => place.querySelector<HTMLElement>(`.acts [data-act=${name}]`)!

test('a photo that shows nothing of the catalog is shared, pinned and liked as any other', async () => {
  const { element, root } = await showPhotos()
  expect(tilesIn(root).map(actsIn)).toEqual([
    ['Share: At home', 'Pin: At home', 'Like: At home'],
    ['Share: Angle 2', 'Pin: Angle 2', 'Like: Angle 2'],
    ['Share: Mug 1', 'Pin: Mug 1', 'Like: Mug 1'],
  ])
  expect(root.querySelectorAll('[data-act=buy]')).toHaveLength(1)
  expect(await problems(element)).toEqual([])
})

test('a photo without tags shows no number of them', async () => {
  const { element, root } = await showPhotos()
  await until(() => root.querySelector('.spots'))
  expect(tilesIn(root)[1]!.textContent).toBe('')
  element.open('mood')
  const box = await until(() => lightboxIn(root))
  await until(() => act(box, 'vote'))
  expect(box.querySelector('.inside')!.textContent).toBe('')
})

test('a photo that nothing is said of is named by its place, and its link is of this page whatever its base is', async () => {
  const base = document.createElement('base')
  base.href = '/other/dir/'
  document.head.append(base)
  try {
    const bare = [photo('a'), photo('b', { alt: '' }), photo('c', { alt: '', src: `${location.origin}/no/such.jpg` })]
    const { element, root } = await showGallery(catalogOf(1, { photos: bare }), { lang: 'de' })
    const [, second, third] = await until(() => tilesIn(root).length === 3 && tilesIn(root))
    expect(actsIn(second!)).toEqual(['Teilen: Bild 2 von 3', 'Merken: Bild 2 von 3', 'Gefällt mir: Bild 2 von 3'])
    expect(second!.querySelector('img')!.alt).toBe('Bild 2 von 3')
    await until(() => third!.querySelector('.none')?.textContent === 'Bild 3 von 3')
    const link = second!.querySelector<HTMLAnchorElement>('[data-act=open]')!
    expect(link.href).toBe(`${location.href.replace(/#.*/, '')}#vitrine=b`)
    link.click()
    const dialog = await until(() => lightboxIn(root) && root.querySelector('dialog'))
    expect(dialog.ariaLabel).toBe('Bild 2 von 3')
    expect(await problems(element)).toEqual([])
  } finally {
    base.remove()
  }
})

test('its like is the photo’s own, in the tile and in the lightbox', async () => {
  const { element, root, told } = await showPhotos()
  act(tilesIn(root)[0]!, 'vote').click()
  expect(told).toEqual([['vote', { poll: 'photo:home é', choice: 'like' }]])
  element.open('home é')
  const box = await until(() => lightboxIn(root))
  const heart = await until(() => act(box, 'vote'))
  expect(heart.getAttribute('aria-pressed')).toBe('true')
  expect(actsIn(box)).toEqual(['Share: At home', 'Pin: At home', 'Like: At home 1'])
  expect(await problems(element)).toEqual([])
  heart.click()
  await until(() => act(tilesIn(root)[0]!, 'vote').getAttribute('aria-pressed') === 'false')
})

test('what is shared and pinned of it leads to this page with the photo open, with a token', async () => {
  const { root, told } = await showPhotos()
  const tile = tilesIn(root)[0]!
  const pin = new URL(act(tile, 'pin').getAttribute('href')!).searchParams
  const leads = new URL(pin.get('url')!)
  expect(leads.origin + leads.pathname).toBe(location.origin + location.pathname)
  expect(leads.hash).toBe(`#vitrine=${encodeURIComponent('home é')}`)
  expect(decodeToken(leads.searchParams.get('vref'))?.depth).toBe(1)
  expect([pin.get('media'), pin.get('description')]).toEqual([picture(2).src, 'At home'])

  act(tile, 'share').click()
  const whatsapp = await until(() => root.querySelector<HTMLAnchorElement>('[data-act=whatsapp]'))
  const text = new URL(whatsapp.href).searchParams.get('text')!
  expect(text).toMatch(/^At home\nhttp/)
  expect(text).toMatch(/#vitrine=home%20%C3%A9$/)
  whatsapp.addEventListener('click', (event) => event.preventDefault())
  whatsapp.click()
  expect(told).toMatchObject([['share', { product: null, photo: 'home é', position: 0, network: 'whatsapp' }]])
})

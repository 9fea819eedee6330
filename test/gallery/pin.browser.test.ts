import { afterEach, expect, test } from 'vitest'
import { catalogOf, cleanUp, lightboxIn, picture, product, showGallery, tilesIn, until } from './gallery-fixture'

afterEach(cleanUp)

const PIN = '123456789012345678'
const mediaOf = (link: Element | null | undefined) => new URL(link!.getAttribute('href')!).searchParams.get('media')

test('in the lightbox the picture that is looked at is pinned, each with a link of its own', async () => {
  const { root } = await showGallery(catalogOf(2))
  await until(() => tilesIn(root).length)
  const tilePin = root.querySelector('[data-act=pin]')
  expect(mediaOf(tilePin)).toBe(picture(0).src)
  root.querySelector<HTMLElement>('[data-act=open]')!.click()
  const box = await until(() => lightboxIn(root))
  const pin = () => box.querySelector('[data-act=pin]')
  await until(() => pin())
  expect(mediaOf(pin())).toBe(picture(0).src)
  const first = pin()!.getAttribute('href')
  ;(await until(() => box.querySelectorAll<HTMLElement>('.thumbs button')[2])).click()
  await until(() => mediaOf(pin()) === picture(2).src)
  expect(new URL(pin()!.getAttribute('href')!).searchParams.get('url')).not.toBe(
    new URL(first!).searchParams.get('url'),
  )
})

test('a picture that is on Pinterest already is saved from there; other pictures of the product are new', async () => {
  const { root } = await showGallery({ currency: 'EUR', products: [{ ...product(0), pin: PIN }] })
  await until(() => tilesIn(root).length)
  expect(root.querySelector('[data-act=pin]')?.getAttribute('href')).toBe(
    `https://www.pinterest.com/pin/${PIN}/repin/x/`,
  )
  root.querySelector<HTMLElement>('[data-act=open]')!.click()
  const box = await until(() => lightboxIn(root))
  ;(await until(() => box.querySelectorAll<HTMLElement>('.thumbs button')[1])).click()
  await until(() => box.querySelector('[data-act=pin]')?.getAttribute('href')?.includes('create/button'))
  expect(mediaOf(box.querySelector('[data-act=pin]'))).toBe(picture(1).src)
})

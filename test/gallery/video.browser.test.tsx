import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import { cleanUp, frames, lightboxIn, picture, product, showGallery, until } from './gallery-fixture'

const emulate = (features: object[]) =>
  (cdp() as unknown as { send(method: string, args: object): Promise<unknown> }).send('Emulation.setEmulatedMedia', {
    features,
  })
const saveData = (saves: boolean) =>
  Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: saves } })

beforeEach(cleanUp)
afterEach(async () => {
  Reflect.deleteProperty(navigator, 'connection')
  await emulate([])
  await cleanUp()
})

/** A lightbox of a picture and a video, on its video. */
async function openVideo(attributes: Record<string, string> = {}, more: object = {}) {
  const video = [{ src: `${location.origin}/test/gallery/pictures/turn.webm`, type: 'video/webm', ...more }]
  const shown = await showGallery(
    { currency: 'EUR', products: [{ ...product(0), images: [picture(0)], video }] },
    attributes,
  )
  shown.element.open('p0')
  const inside = await until(() => lightboxIn(shown.root))
  const film = await until(() => inside.querySelector('video'))
  const at = () => inside.querySelector('.stage [role=status]')?.textContent
  await until(() => at() === 'Picture 1 of 2')
  const go = async (part: string, place: number) => {
    inside.querySelector<HTMLElement>(`[part=${part}]`)!.click()
    await until(() => at() === `Picture ${place} of 2`)
  }
  await frames(20)
  await go('next', 2)
  return { ...shown, inside, film, go }
}

/** Long enough for a video that would start to have started. */
const notPlaying = async (film: HTMLVideoElement) => {
  await frames(30)
  expect(film.paused).toBe(true)
}

describe('a video', () => {
  it('waits until it is asked, as long as the merchant says nothing', async () => {
    const { film } = await openVideo()
    await notPlaying(film)
    expect(film.currentTime).toBe(0)
    expect(film.networkState).not.toBe(HTMLMediaElement.NETWORK_LOADING)
  })

  it.each([undefined, `${location.origin}/test/gallery/pictures/wide.svg`])(
    'has a sign on its small picture (poster: %s)',
    async (poster) => {
      const { inside } = await openVideo({}, { poster })
      const [still, film] = inside.querySelectorAll('.thumbs button')
      expect(still!.querySelector('path')).toBeNull()
      const sign = film!.querySelector('path')!.getBoundingClientRect()
      const around = film!.getBoundingClientRect()
      expect(around.width).toBe(still!.getBoundingClientRect().width)
      expect(sign.x + sign.width / 2).toBeCloseTo(around.x + around.width / 2, -1)
      expect(sign.y + sign.height / 2).toBeCloseTo(around.y + around.height / 2, -1)
    },
  )

  it('plays from its small picture, which says so', async () => {
    const { film, inside } = await openVideo()
    const thumb = inside.querySelector<HTMLElement>('.thumbs button:last-child')!
    expect(thumb.getAttribute('aria-label')).toBe('Play video')
    thumb.click()
    await until(() => film.currentTime > 0)
    expect(film.paused).toBe(false)
  })

  it('plays when it is seen where the merchant allows it, silently, and rests while it is not', async () => {
    const { film, go } = await openVideo({ video: 'seen' })
    await until(() => film.currentTime > 0)
    expect([film.paused, film.muted, film.loop]).toEqual([false, true, true])
    await go('previous', 1)
    await until(() => film.paused)
    await go('next', 2)
    await until(() => !film.paused)
  })

  it('rests while the shopper reads below it, and with a hidden tab', async () => {
    const { film, root } = await openVideo({ video: 'seen' })
    await until(() => !film.paused)
    const dialog = root.querySelector('dialog')!
    dialog.append(Object.assign(document.createElement('p'), { style: 'height: 3000px' }))
    dialog.scrollTop = 2000
    await until(() => film.paused)
    dialog.scrollTop = 0
    await until(() => !film.paused)
    Object.defineProperty(document, 'hidden', { configurable: true, value: true })
    document.dispatchEvent(new Event('visibilitychange'))
    await until(() => film.paused)
    Reflect.deleteProperty(document, 'hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    await until(() => !film.paused)
  })

  it('does not start again by itself once the shopper has stopped it', async () => {
    const { film, go } = await openVideo({ video: 'seen' })
    await until(() => film.currentTime > 0)
    film.pause()
    await frames()
    await go('previous', 1)
    await go('next', 2)
    await notPlaying(film)
  })

  it('never starts by itself under reduced motion', async () => {
    await emulate([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    const { film } = await openVideo({ video: 'seen' })
    await notPlaying(film)
  })

  it('never starts by itself where data is saved', async () => {
    saveData(true)
    const { film } = await openVideo({ video: 'seen' })
    await notPlaying(film)
    expect(film.networkState).not.toBe(HTMLMediaElement.NETWORK_LOADING)
  })

  it("is each product's own, where a photo shows several", async () => {
    const filmOf = (index: number) => `${location.origin}/test/gallery/pictures/turn.webm?${index}`
    const products = [0, 1].map((index) => ({ ...product(index), video: [{ src: filmOf(index), type: 'video/webm' }] }))
    const photos = [{ ...picture(0), id: 'room', tags: products.map(({ id }, x) => ({ product: id, x, y: 0.5 })) }]
    const { element, root } = await showGallery({ currency: 'EUR', products, photos })
    element.open('room')
    const inside = await until(() => lightboxIn(root))
    await until(() => inside.querySelector('video')?.currentSrc === filmOf(0))
    const other = await until(() => inside.querySelectorAll<HTMLElement>('[part=products] button')[1])
    other.click()
    await until(() => inside.querySelector('video')?.currentSrc === filmOf(1))
  })

  it('that cannot be had leaves its poster without controls, and its name where it has none', async () => {
    const { src: poster } = picture(1)
    const src = `${location.origin}/no/such.webm`
    const files = [{ src, poster }, { src: `${src}?1` }]
    const products = files.map((file, index) => ({ ...product(index), video: [file] }))
    const { element, root } = await showGallery({ currency: 'EUR', products })
    const filmOf = async (id: string) => {
      element.open(id)
      const inside = await until(() => lightboxIn(root))
      inside.querySelector<HTMLElement>('.thumbs button:last-child')!.click()
      return inside
    }
    const first = await filmOf('p0')
    await until(() => first.querySelector('video:not([controls])')?.getAttribute('poster') === poster)
    element.close()
    await until(() => !root.querySelector('dialog'))
    const second = await filmOf('p1')
    await until(() => second.querySelector('.slide:last-child .none')?.textContent === 'Mug 1')
    expect(second.querySelector('video')).toBeNull()
  })

  it('stops, and leaves nothing behind, when the lightbox closes', async () => {
    const { film, element, root } = await openVideo({ video: 'seen' })
    await until(() => !film.paused)
    element.close()
    await until(() => !root.querySelector('dialog') && film.paused)
  })
})

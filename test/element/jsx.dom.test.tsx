import { render } from 'preact'
import { describe, expect, it } from 'vitest'
import { lazyElement } from '../../src/element/lazy-element'
import type { VitrineApi } from '../../src/index'
import type { GalleryAttributes, ShareAttributes, VueAttributes } from '../../src/jsx/attributes'
import type {} from '../../src/jsx/preact'

it('A listener in Preact’s JSX hears the event of an element, with its details typed', () => {
  const networks: string[] = []
  const root = document.createElement('div')
  const unset: string | undefined = undefined
  render(
    <vitrine-gallery
      feed="/products.json"
      heading={unset}
      onvitrine:share={({ detail }) => networks.push(detail.network)}
      onvitrine:share-outcome={({ detail }) => networks.push(detail.outcome)}
    >
      {/* @ts-expect-error no gallery tells of an arrival */}
      <vitrine-gallery onvitrine:landing={() => {}} />
    </vitrine-gallery>,
    root,
  )
  const tell = (type: string, detail: object) =>
    root.firstElementChild!.dispatchEvent(new CustomEvent(type, { detail }))
  tell('vitrine:share', { network: 'whatsapp' })
  tell('vitrine:share-outcome', { outcome: 'copied' })
  expect(networks).toEqual(['whatsapp', 'copied'])
})

it('Events are known to the compiler by their names, with their details', () => {
  const uses = (on: VitrineApi['on'], gallery: HTMLElementTagNameMap['vitrine-gallery']) => {
    on('share', ({ detail }) => detail.network.length)
    on('buy', ({ detail }) => detail.price?.minor)
    // @ts-expect-error no event is named so
    on('shares', () => {})
    // @ts-expect-error a share has no such field
    on('share', ({ detail }) => detail.choice)
    gallery.addEventListener('vitrine:vote', ({ detail }) => detail.choice)
    // An object of any format that is read.
    gallery.catalog = { products: [{ id: 1, handle: 'vase', variants: [] }] }
    window.vitrine?.push(['on', 'share', ({ detail }) => detail.network])
  }
  expect(uses).toBeTypeOf('function')
})

it('Attributes of two words have the names that Vue’s checker of templates gives them', () => {
  const share: VueAttributes<ShareAttributes> = { productUrl: '/vase', heading: 'Vase' }
  const gallery: VueAttributes<GalleryAttributes> = { popularFrom: 10, imageTemplate: '{src}', layout: 'grid' }
  // @ts-expect-error no layout is named so
  const wrong: VueAttributes<GalleryAttributes> = { layout: 'circle' }
  expect([share, gallery, wrong]).toHaveLength(3)
})

describe('A gallery that is not near the view yet', () => {
  const never = () => new Promise<never>(() => {})
  customElements.define('vitrine-gallery', lazyElement('gallery', never, never))
  const catalog = { currency: 'EUR', products: [] }

  it('takes an object by the property `catalog` from frameworks that ask whether there is one', () => {
    const root = document.createElement('div')
    render(<vitrine-gallery catalog={catalog} />, root)
    const gallery = root.querySelector('vitrine-gallery')!
    expect(gallery.catalog).toBe(catalog)
    expect(gallery.hasAttribute('catalog')).toBe(false)
  })

  it('has a setter for it, which other frameworks look for', () => {
    const { prototype } = customElements.get('vitrine-gallery')!
    expect(Object.getOwnPropertyDescriptor(prototype, 'catalog')?.set).toBeTypeOf('function')
  })
})

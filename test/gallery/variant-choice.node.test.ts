import { describe, expect, it } from 'vitest'
import type { Variant } from '../../src/catalog/catalog'
import { optionsOf, pickVariant } from '../../src/gallery/lightbox/variant-choice'

const variant = (Glaze: string, Size: string, availability: Variant['availability'] = 'in-stock'): Variant => ({
  id: Glaze + Size,
  title: `${Glaze} ${Size}`,
  options: { Glaze, Size },
  ...(availability ? { availability } : {}),
})
const variants = [
  variant('Chalk', 'S'),
  variant('Chalk', 'L'),
  variant('Sage', 'S', 'out-of-stock'),
  variant('Clay', 'L'),
]
const isGone = (one: Variant) => one.availability === 'out-of-stock'

describe('the options of a product', () => {
  it('keep the store’s order and say what is sold out and what was never made', () => {
    expect(optionsOf(variants, variants[0]!, isGone)).toEqual([
      {
        name: 'Glaze',
        values: [
          { value: 'Chalk', chosen: true, state: 'free' },
          { value: 'Sage', chosen: false, state: 'sold-out' },
          { value: 'Clay', chosen: false, state: 'none' },
        ],
      },
      {
        name: 'Size',
        values: [
          { value: 'S', chosen: true, state: 'free' },
          { value: 'L', chosen: false, state: 'free' },
        ],
      },
    ])
  })

  it('change only the picked one where there is such a version', () => {
    expect(pickVariant(variants, variants[0]!, 'Size', 'L', isGone).id).toBe('ChalkL')
  })

  it('move the others along where there is none', () => {
    expect(pickVariant(variants, variants[0]!, 'Glaze', 'Clay', isGone).id).toBe('ClayL')
  })

  it('may pick what is sold out, so that the shopper learns it', () => {
    expect(pickVariant(variants, variants[0]!, 'Glaze', 'Sage', isGone).id).toBe('SageS')
  })
})

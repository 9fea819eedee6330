import { expect, test } from 'vitest'
import { addOnPage, type ShopifyActions, shopifyActions } from '../../src/buy/shopify-actions'

function setUp(
  answer: Awaited<ReturnType<ShopifyActions['updateCart']>> | Error,
  cart: unknown = { attributes: { gift: 'yes' } },
) {
  const told: unknown[] = []
  const actions: ShopifyActions = {
    async updateCart(change) {
      told.push(change)
      if (answer instanceof Error) throw answer
      return answer
    },
    openCart: () => told.push('open'),
  }
  const fetch = async () => {
    if (cart instanceof Error) throw cart
    return Response.json(cart)
  }
  const add = (token: string | null, discount?: string) =>
    addOnPage(actions, { variant: '42', quantity: 2, token, param: 'vref', discount, fetch, cart: '/cart.js' })
  return { told, add }
}
const LINES = [{ merchandiseId: 'gid://shopify/ProductVariant/42', quantity: 2 }]

test('the variant joins the cart, with the token beside the attributes that are there, and the cart opens', async () => {
  const { told, add } = setUp({ userErrors: [] })
  expect(await add('T')).toBe(true)
  expect(told).toEqual([
    {
      lines: LINES,
      attributes: [
        { key: 'gift', value: 'yes' },
        { key: 'vref', value: 'T' },
      ],
    },
    'open',
  ])
})

test("others' attributes are never replaced blindly", async () => {
  const { told, add } = setUp({}, new TypeError('offline'))
  expect(await add('T')).toBe(true)
  expect(told).toEqual([{ lines: LINES }, 'open'])
})

test.each<[string, unknown, string[]]>([
  ['an empty cart', {}, ['TEA 10']],
  [
    'codes of the shopper',
    { discount_codes: [{ code: 'OWN', applicable: true }, { code: 7 }, null] },
    ['OWN', 'TEA 10'],
  ],
  ['the same code', { discount_codes: [{ code: 'tea 10', applicable: false }] }, ['tea 10']],
  ['a list that is none', { discount_codes: 'x' }, ['TEA 10']],
])('a discount code goes along with %s', async (_, cart, discountCodes) => {
  const { told, add } = setUp({ userErrors: [] }, cart)
  expect(await add(null, 'TEA 10')).toBe(true)
  expect(told).toEqual([{ lines: LINES, discountCodes }, 'open'])
})

test('several codes are several, and go beside the token', async () => {
  const { told, add } = setUp({ userErrors: [] }, { attributes: { vref: 'old' } })
  expect(await add('T', 'A, B')).toBe(true)
  const attributes = [{ key: 'vref', value: 'T' }]
  expect(told[0]).toEqual({ lines: LINES, attributes, discountCodes: ['A', 'B'] })
})

test('where the codes that are there cannot be read, none of them is replaced: the link has the code', async () => {
  const { told, add } = setUp({}, new TypeError('offline'))
  expect(await add('T', 'TEA')).toBe(false)
  expect(told).toEqual([])
})

test.each([[{ userErrors: [{ message: 'sold out' }] }], [new Error('patched')]])(
  'what Shopify refuses is said to have failed',
  async (answer) => {
    const { told, add } = setUp(answer)
    expect(await add(null)).toBe(false)
    expect(told).toEqual([{ lines: LINES }])
  },
)

test('actions are found only where they are', () => {
  const actions = { updateCart: async () => null }
  expect(shopifyActions({ Shopify: { actions } })).toBe(actions)
  for (const Shopify of [undefined, null, 'x', {}, { actions: null }, { actions: {} }]) {
    expect(shopifyActions({ Shopify })).toBeNull()
  }
})

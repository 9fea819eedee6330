// As its documentation has it, in light mode (without frames), with a client that answers at once from the catalog.
const { currency, products } = await (await fetch(document.body.dataset.feed)).json()

const modelOf = ({ id, title, price, images, availability }) => ({
  id,
  title,
  storefrontId: `gid://shopify/Product/${id}`,
  images: images.map(({ src }) => ({ id: src, src })),
  options: [{ name: 'Title', values: [{ value: 'Default Title' }] }],
  variants: [
    {
      id: `gid://shopify/ProductVariant/${id}`,
      productId: id,
      title: 'Default Title',
      price: { amount: price, currencyCode: currency },
      priceV2: { amount: price, currencyCode: currency },
      available: availability === 'in-stock',
      image: { id: images[0].src, src: images[0].src },
      selectedOptions: [{ name: 'Title', value: 'Default Title' }],
    },
  ],
})
const models = new Map(products.map((product) => [product.id, modelOf(product)]))
const client = {
  config: { domain: 'shop.example', storefrontAccessToken: 'none' },
  product: {
    fetch: async (id) => models.get(id),
    helpers: { variantForOptions: ({ variants }) => variants[0] },
  },
  checkout: { fetch: async () => null },
  shop: { fetchInfo: async () => ({ moneyFormat: '{{amount}}' }) },
  image: { helpers: { imageForSize: ({ src }) => src } },
}
const ui = window.ShopifyBuy.UI.init(client)
const list = document.querySelector('ul')
const options = { product: { iframe: false }, cart: { iframe: false }, toggle: { iframe: false } }
await Promise.all(
  products.map(({ id }) => {
    const node = document.createElement('li')
    list.append(node)
    return ui.createComponent('product', { id, storefrontId: id, node, options })
  }),
)
window.shown('')

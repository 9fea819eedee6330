import { esc, layout, money } from './layout.js'

export function renderCart(page) {
  return layout(page, {
    title: 'Cart. Halden',
    scripts: ['cart.js'],
    main: `<section class="plain cart"><h1>Cart</h1><div data-cart aria-live="polite"><p class="lead waiting">One moment.</p></div><noscript><p>The cart needs JavaScript; “Buy now” on a product works without.</p></noscript></section>`,
  })
}

/** What a buy-now link brings, and whether it can be had. */
const summary = ({ product, variant }, quantity, isOut) => {
  const total = money((Number(variant.price) * quantity).toFixed(2))
  const src = product.images[0]?.src
  return `<ul class="lines"><li>${src ? `<img src="${esc(src)}" alt="" width="480" height="600">` : ''}<span>${quantity} × ${esc(product.title)}<small>${isOut ? 'Sold out' : esc(variant.title)}</small></span><span>${total}</span></li><li class="sum"><span>Total</span><span>${total}</span></li></ul>`
}

/** `found`: the one variant of a buy-now link; without it the cart is checked out. */
export function renderCheckout(page) {
  const { found, query } = page
  const quantity = Math.min(20, Math.max(1, Math.trunc(Number(query.get('quantity'))) || 1))
  const isOut = found ? found.variant.availability !== 'in-stock' : false
  const lines = found && !isOut ? [{ variant: found.variant.id, quantity }] : []
  return layout(page, {
    title: 'Checkout. Halden',
    scripts: ['checkout.js'],
    main: `<section class="plain checkout"><h1>Checkout</h1>
<div class="checkout-grid">
<form method="post" action="/checkout">
  <p class="muted">A demo: no payment is taken, nothing you type here is kept.</p>
  <label>Name<input name="name" autocomplete="name" required value="Kari Nordmann"></label>
  <label>Street<input name="street" autocomplete="street-address" required value="Storgata 1"></label>
  <div class="two"><label>Postcode<input name="postcode" autocomplete="postal-code" required value="1771"></label><label>Town<input name="town" autocomplete="address-level2" required value="Halden"></label></div>
  <input type="hidden" name="lines" value="${esc(JSON.stringify(lines))}">
  <input type="hidden" name="vref" data-vitrine-token value="${esc((query.get('vref') ?? '').slice(0, 200))}">
  <p><button class="primary" type="submit"${isOut ? ' disabled' : ''}>Place the order</button></p>
</form>
<aside aria-labelledby="summary"><h2 id="summary">Your order</h2>${found ? summary(found, quantity, isOut) : `<div data-summary></div><noscript><p>The cart needs JavaScript; “Buy now” on a product works without.</p></noscript>`}</aside>
</div></section>`,
  })
}

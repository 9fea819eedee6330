import { esc, layout, scriptJson } from './layout.js'

export function renderCart(page) {
  return layout(page, {
    title: 'Cart. Halden',
    scripts: ['cart.js'],
    main: `<section class="plain cart"><h1>Cart</h1><div data-cart aria-live="polite"><p class="lead">One moment.</p></div><noscript><p>The cart needs JavaScript; “Buy now” on a product works without.</p></noscript></section>`,
  })
}

/** `found`: the one variant of a buy-now link; without it the cart is checked out. */
export function renderCheckout(page) {
  const { found, query } = page
  const quantity = Math.min(20, Math.max(1, Math.trunc(Number(query.get('quantity'))) || 1))
  const lines = found
    ? [
        {
          variant: found.variant.id,
          quantity,
          title: found.product.title,
          option: found.variant.title,
          price: found.variant.price,
          image: found.product.images[0]?.src ?? null,
          isOut: found.variant.availability !== 'in-stock',
        },
      ]
    : null
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
  <input type="hidden" name="lines" value="${esc(lines && !lines[0].isOut ? JSON.stringify(lines.map(({ variant, quantity: q }) => ({ variant, quantity: q }))) : '[]')}">
  <input type="hidden" name="vref" data-vitrine-token value="${esc((query.get('vref') ?? '').slice(0, 200))}">
  <p><button class="primary" type="submit"${lines?.[0].isOut ? ' disabled' : ''}>Place the order</button></p>
</form>
<aside aria-labelledby="summary"><h2 id="summary">Your order</h2><div data-summary></div></aside>
</div></section>
<script type="application/json" id="lines">${scriptJson(lines)}</script>`,
  })
}

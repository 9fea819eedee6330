import { esc, layout, money } from './layout.js'

export function renderThanks(page) {
  const { order } = page
  const items = order.items.map(({ product, variant, quantity, price }) => ({ product, variant, quantity, price }))
  return layout(page, {
    title: `Thank you. Halden`,
    scripts: ['thanks.js'],
    main: `<section class="plain thanks"><p class="eyebrow">Order ${esc(order.order)}</p><h1>Thank you. It leaves on Thursday.</h1>
<p class="lead">We pack in straw and send you a note when the boat leaves.</p>
<ul class="lines">${order.items.map((i) => `<li><span>${i.quantity} × ${esc(i.title)}<small>${esc(i.option)}</small></span><span>${money((Number(i.price) * i.quantity).toFixed(2))}</span></li>`).join('')}<li class="sum"><span>Total</span><span>${money(order.value)}</span></li></ul>
<vitrine-conversion order="${esc(order.order)}" value="${esc(order.value)}" currency="${esc(order.currency)}" items="${esc(JSON.stringify(items))}"></vitrine-conversion>
<p><a class="primary" href="/">Back to the shop</a> <a class="quiet" href="/chain?order=${esc(order.order)}">See who led you here</a></p></section>`,
  })
}

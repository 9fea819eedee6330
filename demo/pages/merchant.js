import { esc, layout } from './layout.js'

export function renderChain(page) {
  return layout(page, {
    title: 'Orders and their chains. Halden',
    scripts: ['chain.js'],
    className: 'merchant',
    main: `<section class="desk"><p class="eyebrow">Behind the counter</p><h1>Who led to each order</h1>
<p class="lead">Every share is a link in a chain. The collector holds each link against what it stored when the share was made.</p>
<div class="desk-grid"><nav aria-label="Orders"><h2>Orders</h2><div data-orders><p class="muted waiting">Loading</p><noscript><p>Orders are drawn with JavaScript.</p></noscript></div></nav>
<div data-chain aria-live="polite" data-order="${esc(page.query.get('order') ?? '')}"></div></div></section>`,
  })
}

export function renderFigures(page) {
  return layout(page, {
    title: 'Figures. Halden',
    scripts: ['figures.js'],
    className: 'merchant',
    main: `<section class="desk"><p class="eyebrow">Behind the counter</p><h1>Figures</h1>
<p class="lead">How far pieces travel from hand to hand, and what comes back. Money counts orders that the shop’s server has confirmed.</p>
<form class="period" aria-label="Period"><label>From<input type="date" name="from"></label><label>To<input type="date" name="to"></label><button class="quiet" type="submit">Show</button></form>
<div data-figures aria-live="polite"><p class="muted waiting">Loading</p><noscript><p>Figures are drawn with JavaScript.</p></noscript></div></section>`,
  })
}

/** The cart page. */
import { el, minorOf, money, readCart, writeCart } from './cart-store.js'

const place = document.querySelector('[data-cart]')
function change(variant, by) {
  writeCart(
    readCart()
      .map((line) => (line.variant === variant ? { ...line, quantity: Math.min(20, line.quantity + by) } : line))
      .filter((line) => line.quantity > 0),
  )
  draw()
}
function draw() {
  // Buttons are made anew: the one in the same place has the focus then, else the last line's first, else the link.
  const used = [...place.querySelectorAll('button')].indexOf(document.activeElement)
  place.replaceChildren(...content(readCart()))
  const buttons = [...place.querySelectorAll('button')]
  if (used >= 0) (buttons[used] ?? buttons.at(-2) ?? place.querySelector('a')).focus()
}
function content(lines) {
  if (!lines.length)
    return [
      el('p', { class: 'lead' }, 'Nothing in it yet.'),
      el('p', {}, el('a', { class: 'primary', href: '/pieces' }, 'See the pieces')),
    ]
  const sum = lines.reduce((total, line) => total + minorOf(line.price) * line.quantity, 0)
  return [
    el(
      'ul',
      { class: 'lines' },
      lines.map((line) =>
        el(
          'li',
          {},
          line.image && el('img', { src: line.image, alt: '', width: 480, height: 600 }),
          el(
            'div',
            {},
            el('span', {}, line.title, el('small', {}, line.option)),
            el(
              'div',
              { class: 'tools' },
              el(
                'button',
                { type: 'button', 'aria-label': `One ${line.title} less`, click: () => change(line.variant, -1) },
                '−',
              ),
              el('output', {}, String(line.quantity)),
              el(
                'button',
                { type: 'button', 'aria-label': `One ${line.title} more`, click: () => change(line.variant, 1) },
                '+',
              ),
            ),
          ),
          el('span', {}, money(minorOf(line.price) * line.quantity)),
        ),
      ),
      el('li', { class: 'sum' }, el('span', {}, 'Total'), el('span', {}, money(sum))),
    ),
    el(
      'p',
      { class: 'buttons' },
      el('a', { class: 'primary', href: '/checkout', 'data-vitrine-token': 'vref' }, 'Checkout'),
    ),
  ]
}
draw()
for (const type of ['storage', 'pageshow']) addEventListener(type, draw)

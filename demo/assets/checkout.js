/** The checkout: the lines of a buy-now link, else the cart's. */
import { el, minorOf, money, readCart } from './cart-store.js'

const given = JSON.parse(document.getElementById('lines').textContent)
const lines = given ?? readCart()
const form = document.querySelector('.checkout form')
const place = document.querySelector('[data-summary]')
if (!given) form.elements.lines.value = JSON.stringify(lines.map(({ variant, quantity }) => ({ variant, quantity })))
if (given) sessionStorage.setItem('halden:buy-now', '1')
else sessionStorage.removeItem('halden:buy-now')
if (!lines.length) {
  place.append(el('p', {}, 'Nothing in it yet. ', el('a', { href: '/' }, 'Back to the shop')))
  form.querySelector('button').disabled = true
} else {
  const sum = lines.reduce((total, line) => total + minorOf(line.price) * line.quantity, 0)
  place.append(
    el(
      'ul',
      { class: 'lines' },
      lines.map((line) =>
        el(
          'li',
          {},
          line.image && el('img', { src: line.image, alt: '', width: 480, height: 600 }),
          el('span', {}, `${line.quantity} × ${line.title}`, el('small', {}, line.isOut ? 'Sold out' : line.option)),
          el('span', {}, money(minorOf(line.price) * line.quantity)),
        ),
      ),
      el('li', { class: 'sum' }, el('span', {}, 'Total'), el('span', {}, money(sum))),
    ),
  )
}

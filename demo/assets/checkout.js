/** The checkout of the cart; what a buy-now link brings is on the page already. */
import { el, minorOf, money, readCart } from './cart-store.js'

const place = document.querySelector('[data-summary]')
if (place) showCart(readCart(), document.querySelector('.checkout form'))

function showCart(lines, form) {
  form.elements.lines.value = JSON.stringify(lines.map(({ variant, quantity }) => ({ variant, quantity })))
  form.addEventListener('submit', () => sessionStorage.setItem('halden:ordered', 'cart'))
  if (!lines.length) {
    place.append(el('p', {}, 'Nothing in it yet. ', el('a', { href: '/' }, 'Back to the shop')))
    form.querySelector('button').disabled = true
    return
  }
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
          el('span', {}, `${line.quantity} × ${line.title}`, el('small', {}, line.option)),
          el('span', {}, money(minorOf(line.price) * line.quantity)),
        ),
      ),
      el('li', { class: 'sum' }, el('span', {}, 'Total'), el('span', {}, money(sum))),
    ),
  )
}

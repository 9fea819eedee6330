/** The merchant's view of one order: who showed it to whom, until somebody bought. */
import { el, minorOf, money } from './cart-store.js'
import { networkName } from './networks.js'

const TINTS = ['#e4c9b5', '#c9d0bd', '#c4d0d5', '#e6d3a3', '#dcc3bd', '#d8cfc2']
const FLAGS = {
  'unregistered-share': 'A link that the collector never saw being made',
  'parent-mismatch': 'A link whose stored parent is another one',
  'self-referral': 'The buyer is one of the sharers',
  cycle: 'The chain runs in a circle',
  'out-of-window': 'The arrival is older than the window',
  'order-mismatch': 'Browser and server tell different amounts',
  burst: 'Many arrivals in a short time',
}
const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const when = (at) => (at ? time.format(new Date(at)) : 'time unknown')

const listPlace = document.querySelector('[data-orders]')
const place = document.querySelector('[data-chain]')
const SVG = 'http://www.w3.org/2000/svg'

function arrow() {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 100 64')
  svg.setAttribute('preserveAspectRatio', 'none')
  svg.setAttribute('aria-hidden', 'true')
  for (const d of ['M2 32H98', 'M92 27l6 5-6 5']) {
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('d', d)
    path.setAttribute('fill', 'none')
    path.setAttribute('stroke', 'currentColor')
    path.setAttribute('vector-effect', 'non-scaling-stroke')
    path.setAttribute('stroke-width', '1.5')
    path.setAttribute('stroke-linecap', 'round')
    svg.append(path)
  }
  return svg
}

/** A letter for each visitor, so that the same one is seen to be the same. */
function namer() {
  const known = new Map()
  return (visitor, i) => {
    const key = visitor ?? `nameless ${i}`
    if (!known.has(key)) known.set(key, known.size)
    const n = known.get(key)
    return { letter: String.fromCharCode(65 + (n % 26)), tint: TINTS[n % TINTS.length], isNameless: !visitor }
  }
}

const person = ({ letter, tint, isNameless }, note) => {
  const circle = el('i', { 'aria-hidden': 'true' }, letter)
  circle.style.setProperty('--tint', tint)
  return el(
    'div',
    { class: 'who' },
    circle,
    el('strong', {}, `Visitor ${letter}`),
    el('small', {}, isNameless ? `${note}, not remembered` : note),
  )
}
const step = (network, at) =>
  el('div', { class: 'arrow' }, arrow(), el('strong', {}, networkName(network)), el('small', {}, when(at)))

function draw(data, order) {
  const name = namer()
  const value = data.value?.minor === undefined ? order && minorOf(order.value) : data.value.minor
  const steps = data.chain.map((link, i) =>
    el(
      'li',
      {},
      person(name(link.visitor, i), i ? 'arrived and shared on' : 'shared first'),
      step(link.network, link.at),
    ),
  )
  const items = order?.items.map((item) => `${item.quantity} × ${item.title}`).join('; ')
  steps.push(
    el(
      'li',
      {},
      el(
        'div',
        { class: 'who order' },
        el('i', { 'aria-hidden': 'true' }, 'Paid'),
        el('strong', {}, `Order ${data.order}`),
        el('small', {}, [value === undefined ? null : money(value), data.status].filter(Boolean).join(', ')),
      ),
    ),
  )
  const mark = !data.chain.length
    ? el('span', { class: 'badge' }, 'Came without a link')
    : data.verified
      ? el('span', { class: 'badge' }, '✓ Every link verified')
      : el('span', { class: 'badge bad' }, 'Not verified')
  place.replaceChildren(
    el(
      'section',
      { class: 'chain', 'aria-labelledby': 'chain-title' },
      el('h2', { id: 'chain-title' }, `Order ${data.order}`),
      el('p', {}, items ?? ''),
      el('p', {}, mark, data.chain.length > 1 ? ` Depth ${data.depth}` : ''),
      data.flags.length
        ? el(
            'ul',
            {},
            data.flags.map((flag) => el('li', {}, el('span', { class: 'badge bad' }, flag), ` ${FLAGS[flag] ?? ''}`)),
          )
        : null,
      el(
        'div',
        { class: 'chain-drawing', tabindex: '0', role: 'region', 'aria-label': 'Drawing of the chain' },
        el('ol', { class: 'chain-steps' }, steps),
      ),
      data.chain.length
        ? el(
            'div',
            { class: 'table', tabindex: '0', role: 'region', 'aria-label': 'The chain as a table' },
            el(
              'table',
              {},
              el('caption', {}, 'The same as a table'),
              el(
                'thead',
                {},
                el(
                  'tr',
                  {},
                  ['Step', 'Share', 'Visitor', 'Network', 'Product', 'Time'].map((head) =>
                    el('th', { scope: 'col' }, head),
                  ),
                ),
              ),
              el(
                'tbody',
                {},
                data.chain.map((link, i) =>
                  el(
                    'tr',
                    {},
                    el('td', {}, String(link.depth ?? i + 1)),
                    el('td', {}, el('code', {}, link.share)),
                    el('td', {}, link.visitor ? `Visitor ${name(link.visitor, i).letter}` : 'not remembered'),
                    el('td', {}, networkName(link.network)),
                    el('td', {}, link.product ?? ''),
                    el('td', {}, when(link.at)),
                  ),
                ),
              ),
            ),
          )
        : null,
    ),
  )
}

async function show(number, orders) {
  for (const link of listPlace.querySelectorAll('a')) {
    if (link.dataset.order === number) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
  const answer = await fetch(`/merchant/api/orders/${encodeURIComponent(number)}/chain`).catch(() => null)
  if (answer?.ok)
    draw(
      await answer.json(),
      orders.find((one) => one.order === number),
    )
  else
    place.replaceChildren(
      el(
        'p',
        {},
        answer?.status === 404
          ? 'The collector knows no such order.'
          : 'The collector does not answer. Try again in a moment.',
      ),
    )
}

const answer = await fetch('/merchant/api/orders').catch(() => null)
const orders = answer?.ok ? await answer.json() : []
listPlace.replaceChildren(
  orders.length
    ? el(
        'ul',
        { class: 'orders' },
        orders.map((order) =>
          el(
            'li',
            {},
            el(
              'a',
              {
                href: `/chain?order=${order.order}`,
                'data-order': order.order,
                click: (event) => {
                  event.preventDefault()
                  history.replaceState(null, '', `/chain?order=${order.order}`)
                  show(order.order, orders)
                },
              },
              el('span', {}, order.order),
              el('span', {}, money(minorOf(order.value))),
              el('small', {}, when(order.at)),
              el('small', {}, order.token ? 'by a link' : ''),
            ),
          ),
        ),
      )
    : el('p', { class: 'muted' }, 'No orders yet. Share a piece, open the link in a private window, and buy it there.'),
)
const first = place.dataset.order || orders[0]?.order
if (first) show(first, orders)

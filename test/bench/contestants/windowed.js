// What the same hand would write for ten thousand products: only the rows near the view exist, of the same template.
// With `recycled` in the page's address, tiles that went are filled anew for those that come.
const { currency, products } = await (await fetch(document.body.dataset.feed)).json()
const isRecycled = document.body.dataset.recycled !== undefined
const isMade = document.body.dataset.made !== undefined
const format = new Intl.NumberFormat('en', { style: 'currency', currency })
const list = document.querySelector('ul')
const [tile] = document.querySelector('template').content.children
const GAP = 24
const width = list.clientWidth
const columns = Math.max(
  1,
  Math.floor((width + GAP) / (Number.parseFloat(getComputedStyle(list).getPropertyValue('--_x')) || 294 + GAP)),
)
const size = (width - GAP * (columns - 1)) / columns
const height = size * 1.25 + 110
const rows = Math.ceil(products.length / columns)
list.style.cssText = `display:block;block-size:${rows * (height + GAP)}px`
const shown = new Map()
const spare = []

function fill(copy, index) {
  const {
    title,
    url,
    price,
    compareAt,
    availability,
    images: [{ src }],
  } = products[index]
  const [picture, caption] = copy.children
  const [open, acts] = picture.children
  const [share, pin, vote] = acts.children
  const [name, cost, old] = caption.children
  copy.dataset.index = index
  copy.style.cssText = `position:absolute;inline-size:${size}px;block-size:${height}px;inset-inline-start:${(index % columns) * (size + GAP)}px;inset-block-start:${Math.floor(index / columns) * (height + GAP)}px`
  open.href = name.href = url
  open.firstChild.src = src
  open.firstChild.alt = name.textContent = title
  share.ariaLabel = `Share: ${title}`
  pin.ariaLabel = `Pin: ${title}`
  vote.ariaLabel = `Like: ${title}`
  pin.href = `https://www.pinterest.com/pin/create/button/?${new URLSearchParams({ url, media: src, description: title })}`
  cost.firstChild.textContent = format.format(price)
  cost.querySelector('s')?.remove()
  if (compareAt) {
    const regular = document.createElement('s')
    const was = document.createElement('span')
    const amount = document.createElement('bdi')
    was.className = 'sr'
    was.textContent = 'was'
    amount.textContent = format.format(compareAt)
    regular.append(was, amount)
    cost.append(regular)
  }
  const buy = document.createElement(availability === 'in-stock' ? 'a' : 'div')
  buy.className = 'buy'
  if (availability === 'in-stock') {
    const words = document.createElement('span')
    words.textContent = 'Buy now'
    buy.dataset.act = 'buy'
    buy.href = url
    buy.ariaLabel = `Buy now: ${title}`
    buy.append(words)
  } else {
    buy.classList.add('off')
    buy.textContent = 'Sold out'
  }
  old?.remove()
  caption.append(buy)
}

const SVG = 'http://www.w3.org/2000/svg'
function h(tag, props, ...children) {
  const e = document.createElement(tag)
  for (const k in props)
    if (props[k] !== undefined && props[k] !== null && props[k] !== false) e.setAttribute(k, props[k])
  for (const c of children) if (c) e.append(c)
  return e
}
const icons = {}
function icon(d) {
  if (!icons[d]) {
    const svg = document.createElementNS(SVG, 'svg')
    svg.setAttribute('viewBox', '0 0 20 20')
    svg.setAttribute('aria-hidden', 'true')
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('d', d)
    svg.append(path)
    icons[d] = svg
  }
  return icons[d].cloneNode(true)
}
function make(index) {
  const {
    title,
    url,
    price,
    compareAt,
    availability,
    images: [{ src }],
  } = products[index]
  return h(
    'li',
    {
      class: 'tile',
      part: 'tile',
      'data-index': index,
      'aria-setsize': products.length,
      'aria-posinset': index + 1,
      style: `position:absolute;inline-size:${size}px;block-size:${height}px;inset-inline-start:${(index % columns) * (size + GAP)}px;inset-block-start:${Math.floor(index / columns) * (height + GAP)}px`,
    },
    h(
      'div',
      { class: 'picture', part: 'picture' },
      h('a', { href: url, 'data-act': 'open' }, h('img', { alt: title, loading: 'lazy', decoding: 'async', src })),
      h(
        'div',
        { class: 'acts', part: 'actions' },
        h(
          'button',
          {
            type: 'button',
            'data-act': 'share',
            part: 'share',
            'aria-label': `Share: ${title}`,
            'aria-haspopup': 'dialog',
          },
          icon('M10 12V3M6.5 6 10 2.5 13.5 6M5 9H4v8h12V9h-1'),
        ),
        h(
          'a',
          {
            'data-act': 'pin',
            part: 'pin',
            href: `https://www.pinterest.com/pin/create/button/?${new URLSearchParams({ url, media: src, description: title })}`,
            target: '_blank',
            rel: 'noopener',
            'aria-label': `Pin: ${title}`,
          },
          icon('M7 3h6l-1 5 3 3H5l3-3zM10 11v6'),
        ),
        h(
          'button',
          { type: 'button', 'data-act': 'vote', part: 'vote', 'aria-pressed': 'false', 'aria-label': `Like: ${title}` },
          icon('M10 16.5S3 12.5 3 7.8A3.6 3.6 0 0 1 10 6.500a3.600 3.600 0 0 1 7 1.300c0 4.700-7 8.700-7 8.700z'),
        ),
      ),
    ),
    h(
      'div',
      { class: 'caption', part: 'caption' },
      h('a', { class: 'title', part: 'title', href: url, 'data-act': 'open', tabindex: '-1', dir: 'auto' }, title),
      h(
        'div',
        { class: 'price', part: 'price' },
        h('bdi', null, format.format(price)),
        compareAt &&
          h(
            's',
            { part: 'regular-price' },
            h('span', { class: 'sr' }, 'was'),
            h('bdi', null, format.format(compareAt)),
          ),
      ),
      availability === 'in-stock'
        ? h(
            'a',
            { class: 'buy', part: 'buy', 'data-act': 'buy', href: url, 'aria-label': `Buy now: ${title}` },
            h('span', null, 'Buy now'),
          )
        : h('div', { class: 'buy off', part: 'unavailable' }, 'Sold out'),
    ),
  )
}

function look() {
  const from = Math.max(0, Math.floor((scrollY - innerHeight) / (height + GAP))) * columns
  const behind = Math.min(products.length, Math.ceil((scrollY + 2 * innerHeight) / (height + GAP)) * columns)
  for (const [index, element] of shown)
    if (index < from || index >= behind) {
      shown.delete(index)
      if (isRecycled) spare.push(element)
      else element.remove()
    }
  const all = document.createDocumentFragment()
  for (let index = from; index < behind; index++)
    if (!shown.has(index)) {
      const old = spare.pop()
      const copy = isMade ? make(index) : (old ?? tile.cloneNode(true))
      if (!isMade) fill(copy, index)
      shown.set(index, copy)
      if (!old) all.append(copy)
    }
  list.append(all)
  for (const old of spare.splice(0)) old.remove()
}
look()
addEventListener('scroll', look, { passive: true })
list.addEventListener('click', ({ target }) => {
  const vote = target.closest('[data-act=vote]')
  if (vote) vote.ariaPressed = vote.ariaPressed !== 'true'
})
window.shown('')

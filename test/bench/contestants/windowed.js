// What the same hand would write for ten thousand products: of the same template only the rows near the view exist.
// Where the page says so, tiles that went are filled anew, in their old place in the document, for those that come:
// the least that scrolling can cost, though it is neither in reading order nor without layout shifts.
import { fillTile } from './fill-tile.js'

const { currency, products } = await (await fetch(document.body.dataset.feed)).json()
const isRecycled = document.body.dataset.recycled !== undefined
const format = new Intl.NumberFormat('en', { style: 'currency', currency })
const list = document.querySelector('ul')
const [tile] = document.querySelector('template').content.children

// The columns and rows that ours has: at least 23 % wide, a gap of 24 px, pictures of 4 to 5, 110 px of words.
const GAP = 24
const room = list.clientWidth
const columns = Math.max(1, Math.floor((room + GAP) / (Math.min(Math.max(150, room * 0.23), 300) + GAP)))
const width = (room - GAP * (columns - 1)) / columns
const height = width * 1.25 + 110
const step = height + GAP
list.style.cssText = `display: block; block-size: ${Math.ceil(products.length / columns) * step}px`

const shown = new Map()

function put(copy, index) {
  const [x, y] = [(index % columns) * (width + GAP), Math.floor(index / columns) * step]
  copy.style.cssText = `position: absolute; inline-size: ${width}px; block-size: ${height}px; inset-inline-start: ${x}px; inset-block-start: ${y}px`
  fillTile(copy, products[index], index, format)
  shown.set(index, copy)
}

function look() {
  const from = Math.max(0, Math.floor((scrollY - innerHeight) / step)) * columns
  const behind = Math.min(products.length, Math.ceil((scrollY + 2 * innerHeight) / step) * columns)
  const spare = []
  for (const [index, element] of shown) {
    if (index >= from && index < behind) continue
    shown.delete(index)
    if (isRecycled) spare.push(element)
    else element.remove()
  }
  const added = document.createDocumentFragment()
  for (let index = from; index < behind; index++) {
    if (shown.has(index)) continue
    const old = spare.pop()
    if (old) for (const gone of old.querySelectorAll('s, .buy')) gone.remove()
    put(old ?? added.appendChild(tile.cloneNode(true)), index)
  }
  list.append(added)
  for (const old of spare) old.remove()
}
look()
addEventListener('scroll', look, { passive: true })
list.addEventListener('click', ({ target }) => {
  const vote = target.closest('[data-act=vote]')
  if (vote) vote.ariaPressed = vote.ariaPressed !== 'true'
})
window.shown('')

// The bar that ours is measured against: one template, cloned for each product, one listener for all.
import { fillTile } from './fill-tile.js'

const { currency, products } = await (await fetch(document.body.dataset.feed)).json()
const format = new Intl.NumberFormat('en', { style: 'currency', currency })
const list = document.querySelector('ul')
const [tile] = document.querySelector('template').content.children
const all = document.createDocumentFragment()

products.forEach((product, index) => {
  const copy = tile.cloneNode(true)
  fillTile(copy, product, index, format)
  all.append(copy)
})
list.append(all)
list.addEventListener('click', ({ target }) => {
  const vote = target.closest('[data-act=vote]')
  if (vote) vote.ariaPressed = vote.ariaPressed !== 'true'
})
window.shown('')

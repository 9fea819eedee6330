/** On every page: the cart's count and what the shopper allows to be remembered. */
import { countCart } from './cart-store.js'

const KEY = 'halden:consent'
const read = () => {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null // storage is denied
  }
}
const vitrine = () => (window.vitrine = window.vitrine || [])
/** Before the script has arrived its calls wait in an array, afterwards they are methods. */
const tellVitrine = (level) => {
  const api = vitrine()
  if (typeof api.consent === 'function') api.consent(level)
  else api.push(['consent', level])
}

const bar = document.querySelector('[data-consent-bar]')
const said = document.querySelector('[data-consent-state]')
function show(level) {
  bar.hidden = level !== null
  said.textContent = level === 'granted' ? 'Remembering.' : level ? 'Not remembering.' : ''
}
function recall() {
  const level = read()
  if (level) tellVitrine(level)
  show(level)
}
recall()
document.addEventListener('click', (event) => {
  const chosen = event.target.closest?.('[data-consent]')?.dataset.consent
  if (!chosen) return
  try {
    localStorage.setItem(KEY, chosen)
  } catch {
    /* storage is denied: the answer counts for this page */
  }
  tellVitrine(chosen)
  show(chosen)
})

function count() {
  const n = countCart()
  for (const badge of document.querySelectorAll('[data-cart-count]')) {
    badge.textContent = String(n)
    badge.hidden = n === 0
  }
}
count()
// Answered, or put into the cart, in another tab, or before the shopper came back to this page.
for (const type of ['storage', 'pageshow']) {
  addEventListener(type, recall)
  addEventListener(type, count)
}
addEventListener('halden:cart', count)

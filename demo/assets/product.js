/** The product page: which variant is chosen, whether it can be had, into the cart or straight to the checkout. */
import { addToCart, minorOf, money } from './cart-store.js'

const form = document.querySelector('form.pick')
const variants = JSON.parse(document.getElementById('variants').textContent)
const price = document.querySelector('[data-price]')
const buy = form.querySelector('[data-buy]')
const add = form.querySelector('[data-add]')
const note = form.querySelector('[data-note]')

const chosen = () => {
  const data = new FormData(form)
  return variants.find(
    (v) =>
      v.options.Glaze === data.get('glaze') &&
      (!v.options.Size || v.options.Size === (data.get('size') ?? v.options.Size)),
  )
}
function update() {
  const variant = chosen()
  const isOut = variant.availability !== 'in-stock'
  form.elements.variant.value = variant.id
  if (price) price.textContent = money(minorOf(variant.price))
  buy.disabled = add.disabled = isOut
  buy.textContent = isOut ? 'Sold out' : 'Buy now'
  const size = new FormData(form).get('size')
  for (const input of form.querySelectorAll('[name=glaze]')) {
    const same = variants.find((v) => v.options.Glaze === input.value && (!v.options.Size || v.options.Size === size))
    input.closest('label').toggleAttribute('data-gone', same?.availability !== 'in-stock')
  }
}
form.addEventListener('change', update)
add.addEventListener('click', () => {
  const variant = chosen()
  const image = document.querySelector('.angles img')
  addToCart({
    variant: variant.id,
    quantity: 1,
    title: document.querySelector('h1').firstChild.textContent.trim(),
    option: variant.title,
    price: variant.price,
    image: image?.getAttribute('src') ?? null,
  })
  note.textContent = 'In your cart'
})
update()

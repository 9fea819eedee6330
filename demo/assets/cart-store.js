/** The cart: lines of `{variant, quantity, title, option, price, image}` in the browser's own storage. */
const KEY = 'halden:cart'

export function readCart() {
  try {
    const list = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(list) ? list.filter((line) => typeof line?.variant === 'string' && line.quantity > 0) : []
  } catch {
    return [] // storage is denied, or somebody else's text
  }
}

export function writeCart(lines) {
  try {
    localStorage.setItem(KEY, JSON.stringify(lines))
  } catch {
    /* storage is denied or full: the cart can't be kept */
  }
  dispatchEvent(new Event('halden:cart'))
}

export function addToCart(line) {
  const lines = readCart()
  const same = lines.find((one) => one.variant === line.variant)
  if (same) same.quantity += line.quantity
  else lines.push(line)
  writeCart(lines)
}

export const countCart = () => readCart().reduce((sum, line) => sum + line.quantity, 0)

const euro = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' })
export const money = (minor) => euro.format(minor / 100)
export const minorOf = (price) => Number(String(price).replace('.', ''))

/** An element with attributes and children; text is text. */
export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name)
  for (const [key, value] of Object.entries(attributes))
    if (typeof value === 'function') node.addEventListener(key, value)
    else if (value === true) node.setAttribute(key, '')
    else if (value !== false && value != null) node.setAttribute(key, value)
  node.append(...children.flat().filter((child) => child != null))
  return node
}

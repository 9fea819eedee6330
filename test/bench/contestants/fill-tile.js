/** Fills a copy of the tile's template with a product, as one does by hand: each part is known by its place. */
export function fillTile(copy, { title, url, price, compareAt, availability, images: [{ src }] }, index, format) {
  const [picture, caption] = copy.children
  const [open, acts] = picture.children
  const [share, pin, vote] = acts.children
  const [name, cost] = caption.children
  copy.dataset.index = index
  open.href = name.href = url
  open.firstChild.src = src
  open.firstChild.alt = name.textContent = title
  share.ariaLabel = `Share: ${title}`
  pin.ariaLabel = `Pin: ${title}`
  vote.ariaLabel = `Like: ${title}`
  pin.href = `https://www.pinterest.com/pin/create/button/?${new URLSearchParams({ url, media: src, description: title })}`
  cost.firstChild.textContent = format.format(price)
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
  caption.append(buy)
}

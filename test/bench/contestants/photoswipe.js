// The pictures alone, as its documentation wants them in the page: links with sizes; it opens what is tapped.
import PhotoSwipeLightbox from 'photoswipe/lightbox'
import 'photoswipe/style.css'

const { products } = await (await fetch(document.body.dataset.feed)).json()
const list = document.querySelector('ul')
const [item] = document.querySelector('template').content.children
const all = document.createDocumentFragment()
for (const {
  title,
  images: [{ src }],
} of products) {
  const copy = item.cloneNode(true)
  const [link] = copy.children
  link.href = src
  link.firstChild.src = src
  link.firstChild.alt = title
  all.append(copy)
}
list.append(all)
new PhotoSwipeLightbox({ gallery: 'ul', children: 'a', pswpModule: () => import('photoswipe') }).init()
window.shown('')

// A gallery as one builds it today from npm: an album that lays out the pictures, the tile's controls as its extras.
import { memo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { RowsPhotoAlbum } from 'react-photo-album'
import 'react-photo-album/rows.css'

const { currency, products } = await (await fetch(document.body.dataset.feed)).json()
const format = new Intl.NumberFormat('en', { style: 'currency', currency })
const photos = products.map((product) => {
  const [{ src, width, height }] = product.images
  return { src, width, height, alt: product.title, key: product.id, href: product.url, product }
})

const Icon = ({ path }) => (
  <svg viewBox="0 0 20 20" aria-hidden="true">
    <path d={path} />
  </svg>
)

const Tile = memo(function Tile({ product: { title, url, price, compareAt, availability, images } }) {
  const [isLiked, setLiked] = useState(false)
  const pin = new URLSearchParams({ url, media: images[0].src, description: title })
  return (
    <>
      <div className="acts">
        <button type="button" aria-label={`Share: ${title}`} aria-haspopup="dialog">
          <Icon path="M10 12V3M6.5 6 10 2.5 13.5 6M5 9H4v8h12V9h-1" />
        </button>
        <a href={`https://www.pinterest.com/pin/create/button/?${pin}`} aria-label={`Pin: ${title}`}>
          <Icon path="M7 3h6l-1 5 3 3H5l3-3zM10 11v6" />
        </a>
        <button
          type="button"
          data-act="vote"
          aria-pressed={isLiked}
          aria-label={`Like: ${title}`}
          onClick={() => setLiked(!isLiked)}
        >
          <Icon path="M10 16.5S3 12.5 3 7.8A3.6 3.6 0 0 1 10 6.5a3.6 3.6 0 0 1 7 1.3c0 4.700-7 8.700-7 8.700z" />
        </button>
      </div>
      <div className="caption">
        <a className="title" href={url}>
          {title}
        </a>
        <div className="price">
          <bdi>{format.format(price)}</bdi>
          {compareAt && <s>{format.format(compareAt)}</s>}
        </div>
        {availability === 'in-stock' ? (
          <a className="buy" href={url} aria-label={`Buy now: ${title}`}>
            <span>Buy now</span>
          </a>
        ) : (
          <div className="buy off">Sold out</div>
        )}
      </div>
    </>
  )
})

const render = { extras: (_, { photo }) => <Tile product={photo.product} /> }

createRoot(document.querySelector('.gallery')).render(<RowsPhotoAlbum photos={photos} render={render} />)
const watcher = new MutationObserver(() => {
  if (!document.querySelector('.gallery img')) return
  watcher.disconnect()
  window.shown('')
})
watcher.observe(document.querySelector('.gallery'), { childList: true, subtree: true })

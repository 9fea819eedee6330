import { type Signal, signal } from '@preact/signals'
import type { Picture, Product } from '../../catalog/catalog'
import { live } from '../../lib/live'
import { type GalleryModel, ratioOf } from '../gallery-model'
import { drawIcon } from '../icon'
import type { Tile } from '../tile'
import { nameOf } from '../tile-view'
import { fitWithin } from './fit-within'
import { type Medium, mediaOf } from './media-of'
import type { Say } from './say'
import { type StageSize, watchStage } from './watch-stage'

export interface StageProps {
  readonly tile: Tile
  readonly product: Product | null
  readonly model: GalleryModel
  readonly say: Say
  /** Index of what is shown. */
  readonly shown: Signal<number>
  /** Shown in the first picture's place until it is there: the tile's own, which is there already. */
  readonly preview: string | undefined
  readonly window: Window & typeof globalThis
}

/** The pictures and videos, one beside the other; the browser scrolls and snaps, so a swipe follows the finger. */
export const Stage = live((life, { shown, window, model }: StageProps) => {
  const size = signal<StageSize>({ width: 0, height: 0, taken: [] })
  let track: HTMLElement
  let product: Product | null
  let watched: Product | null | undefined
  let stop = () => {}
  const ref = (element: HTMLElement | null) => {
    stop()
    if (element) track = element
  }
  life.componentDidMount = life.componentDidUpdate = () => {
    // What had the focus went out of view with its picture.
    if (track.querySelector('[inert] :focus')) track.focus({ preventScroll: true })
    if (watched === product) return
    stop()
    watched = product
    stop = watchStage({ track, shown, size, show, window, plays: model.options.peek().playsSeen ?? false })
  }
  const show = (index: number, behavior?: ScrollBehavior) => {
    const slide = track.children[index]
    if (!(slide instanceof HTMLElement)) return
    const calm = window.matchMedia('(prefers-reduced-motion)').matches
    // By a place, not by a way: a way would end at the next slide while another one is under way.
    track.scrollTo({ left: slide.offsetLeft, behavior: behavior ?? (calm ? 'instant' : 'smooth') })
  }

  return ({ tile, say, preview, ...props }) => {
    product = props.product
    const media = mediaOf(tile, product)
    const at = Math.min(shown.value, media.length - 1)
    const title = nameOf({ ...tile, product }, model)
    const Spots = model.spots.value
    const several = media.length > 1
    const isThere = (file: Pick<Picture, 'src'> | undefined) => file && !model.broken.value.has(file.src)
    const label = (index: number) => say('pictureOf', { n: index + 1, total: media.length })
    return (
      <div class="stage" style={{ '--_shape': ratioOf(tile) || 0.8 }}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset scrolls differently in each browser */}
        <div class="track" part="lightbox-pictures" role="group" aria-label={title} tabIndex={0} ref={ref}>
          {media.map((medium, index) => (
            <figure
              key={keyOf(medium)}
              class="slide"
              aria-label={several ? label(index) : undefined}
              inert={index !== at}
            >
              {medium.video && (medium.poster || medium.video.some(isThere)) ? (
                // Of a film that cannot be had the poster is left, and nothing to operate.
                <video
                  controls={medium.video.some(isThere)}
                  playsInline
                  muted
                  loop
                  preload="none"
                  poster={medium.poster}
                  aria-label={title}
                >
                  {medium.video.map(({ src, type }) => (
                    <source key={src} src={src} type={type} />
                  ))}
                  {/* Of which language nobody says; the files of one video share theirs. */}
                  {[...new Set(medium.video.map(({ captions }) => captions))].map(
                    (captions) => captions && <track key={captions} kind="captions" src={captions} default />,
                  )}
                </video>
              ) : medium.picture && isThere(medium.picture) ? (
                <>
                  <img
                    src={medium.picture.src}
                    srcset={medium.picture.srcset}
                    sizes={medium.picture.srcset ? '(min-width: 840px) 70vw, 100vw' : undefined}
                    alt={medium.picture.alt || title}
                    loading={index ? 'lazy' : 'eager'}
                    draggable={false}
                    style={index || !preview ? {} : { backgroundImage: `url(${JSON.stringify(preview)})` }}
                  />
                  {medium.isPhoto && Spots && tile.photo?.tags[0] && medium.picture.width && medium.picture.height && (
                    <div class="dots">
                      <Spots
                        tile={tile}
                        model={model}
                        below={0}
                        taken={size.value.taken}
                        {...fitWithin({ width: medium.picture.width, height: medium.picture.height }, size.value)}
                      />
                    </div>
                  )}
                </>
              ) : (
                <div class="none" dir="auto">
                  {title}
                </div>
              )}
            </figure>
          ))}
          {!media.length && (
            <div class="slide none" dir="auto">
              {title}
            </div>
          )}
        </div>
        {several && (
          <>
            <Arrow name="previous" off={at === 0} say={say} onClick={() => show(at - 1)} />
            <Arrow name="next" off={at === media.length - 1} say={say} onClick={() => show(at + 1)} />
            <p class="sr" role="status">
              {label(at)}
            </p>
            <div class="thumbs" part="thumbnails">
              {media.map((medium, index) => (
                <button
                  key={keyOf(medium)}
                  type="button"
                  aria-label={medium.video ? say('play') : label(index)}
                  aria-current={index === at}
                  onClick={() => {
                    show(index)
                    if (medium.video)
                      track
                        .querySelector('video')
                        ?.play()
                        .catch(() => {}) // no file that it reads
                  }}
                >
                  {(medium.poster || isThere(medium.picture)) && (
                    <img
                      src={medium.poster ?? medium.picture?.src}
                      srcset={medium.picture?.srcset}
                      sizes={medium.picture?.srcset && '56px'}
                      alt=""
                      loading="lazy"
                    />
                  )}
                  {medium.video && drawIcon('M7 5v10l8-5z')}
                </button>
              ))}
            </div>
          </>
        )}
      </div>
    )
  }
})

/** Of a video its first file: an element keeps the files that it began with, whatever it holds later. */
const keyOf = ({ picture, video }: Medium) => (picture ?? video[0])?.src

interface ArrowProps {
  readonly name: 'previous' | 'next'
  readonly off: boolean
  readonly say: Say
  readonly onClick: () => void
}

const Arrow = ({ name, off, say, onClick }: ArrowProps) => (
  <button type="button" class={`go ${name}`} part={name} aria-disabled={off} aria-label={say(name)} onClick={onClick}>
    {drawIcon('M12 4.5 6.5 10l5.5 5.5')}
  </button>
)

import { signal } from '@preact/signals'
import { render } from 'preact'
import type { Product } from '../../catalog/catalog'
import { usualVariant } from '../../catalog/for-sale'
import { live } from '../../lib/live'
import { addStyle } from '../add-style'
import type { Action, Choice, GalleryModel } from '../gallery-model'
import { drawIcon } from '../icon'
import { ADDRESS, fragmentOf, type Tile } from '../tile'
import { nameOf } from '../tile-view'
import { usedBy } from '../used-by'
import { Details, type Pieces } from './details'
import { findTile } from './find-tile'
import css from './lightbox.css?inline'
import { mediaOf } from './media-of'
import { sayIn } from './say'
import { Stage } from './stage'

/** What a gallery gives its lightbox, and the cards of its dots. */
export interface LightboxContext {
  readonly model: GalleryModel
  /** The gallery's shadow root. */
  readonly root: ShadowRoot
  readonly window: Window & typeof globalThis
  /** Aborted when the gallery goes. */
  readonly signal: AbortSignal
  /** Opens the card of a dot, once dots are there. */
  readonly openCard: (tile: Tile, control: HTMLElement, root: ShadowRoot) => void
  /** Asks for the lightbox once more. */
  readonly open: (wanted: Tile | string | number) => void
}

export interface Lightbox {
  close(): void
}

/** Names of the pieces inside, for the page's `::part()`. */
const PARTS =
  'lightbox-pictures,lightbox-title,thumbnails,details,price,regular-price,rating,option,quantity,buy,unavailable,' +
  'actions,share,pin,vote,description,page-link,products,credit,close,previous,next,spot,trend,spots,card,title'

interface Opened extends Lightbox {
  readonly address: string
  /** Whether its entry in the browser's history is one that it has made. */
  readonly isOwn: boolean
  select(product: Product | null): void
}

/** One at a time, whatever the number of galleries. */
let current: Opened | undefined

/**
 * Shows a tile, or what an id names, in a dialog of its own with an address of its own. Undefined when there is no such
 * thing, or the page prevented it. `control` is what was used to open it; the picture grows out of its tile.
 */
export function openLightbox(
  context: LightboxContext,
  wanted: Tile | string | number,
  control?: HTMLElement,
): Lightbox | undefined {
  const { model, root, window, openCard } = context
  const { document, history, location } = window
  // Nobody looks at a page that is prerendered or in a hidden tab, or can be said to have opened anything; nor has it frames.
  if (document.hidden) return void window.requestAnimationFrame(() => context.open(wanted))
  // Stores' own ids may be numbers.
  const tile = typeof wanted === 'object' ? wanted : findTile(model, `${wanted}`)
  if (!tile) return undefined
  const address = fragmentOf(tile)
  if (current?.address === address) {
    // The name of another product was used, on the card of a dot.
    if (tile === wanted) current.select(tile.product)
    return current
  }
  if (tile !== wanted && !model.host.opened(tile)) return undefined
  const before = current
  current = undefined
  before?.close()

  const products = model.catalog.peek()?.products ?? []
  const tagged = new Set(tile.photo?.tags.map((tag) => tag.product))
  const others = [...tagged].flatMap((id) => products.find((one) => one.id === id) ?? [])
  const product = signal(tile.product)
  const choice = signal<Choice>({})
  const pieces = signal<Pieces>({})
  const shown = signal(0)

  const dialog = document.createElement('dialog')
  dialog.part = 'lightbox'
  dialog.ariaLabel = nameOf(tile, model)
  // Also where the page has it from a style alone, of which `:dir()` knows nothing.
  dialog.dir = getComputedStyle(root.host).direction
  /** The page's own colours around the gallery, so that it belongs to the page: both of one element, else they may be the same. */
  const takeColours = () => {
    for (let at: Element | null = root.host; at; at = at.parentElement ?? Reflect.get(at.getRootNode(), 'host')) {
      const { backgroundColor, backgroundImage, color } = getComputedStyle(at)
      // Only what shows through has its alpha written: `rgba(…)`, `oklab(… / 0.6)`.
      if (!/rgba|\//.test(backgroundColor)) {
        dialog.style.setProperty('--_page', backgroundColor)
        dialog.style.setProperty('--_text', color)
        return
      }
      if (backgroundImage !== 'none') return // whose colours nobody knows
    }
  }
  takeColours()
  const box = document.createElement('div')
  box.setAttribute('exportparts', PARTS)
  dialog.append(box)
  const inside = box.attachShadow({ mode: 'open' })
  addStyle(root, css)
  inside.adoptedStyleSheets = root.adoptedStyleSheets
  root.append(dialog)

  /** Goes to a picture, once it is there. */
  const reveal = (src: string | undefined) => {
    const at = mediaOf(tile, product.peek()).findIndex(({ picture }) => picture && picture.src === src)
    window.requestAnimationFrame(() => inside.querySelectorAll<HTMLElement>('.thumbs button')[at]?.click())
  }
  const choose = (next: Product | null) => {
    product.value = next
    choice.value = firstChoice(next)
    if (next?.variants || next?.rating || tile.photo)
      import('./pieces').then(
        (part) => {
          addStyle(inside, part.css)
          pieces.value = part
        },
        () => {}, // offline: what the tile buys can be bought
      )
  }
  choose(tile.product)
  const select = (next: Product | null) => {
    choose(next)
    shown.value = 0
    reveal(next?.images[0]?.src)
  }
  /** What is looked at: that picture is shared and pinned. */
  const seen = (): Tile => {
    const { picture } = mediaOf(tile, product.value)[shown.value] ?? {}
    return { ...tile, product: product.value, picture: picture ?? tile.picture }
  }
  const Inside = live(() => () => {
    const { messages, theme } = model.options.value
    const say = sayIn(messages)
    dialog.dataset['theme'] = theme
    dialog.lang = messages.locale
    return (
      <div class="inside">
        <button type="button" class="close" part="close" aria-label={say('close')} onClick={() => dialog.close()}>
          {drawIcon('M5 5l10 10M15 5 5 15')}
        </button>
        <Stage {...{ tile, model, say, shown, window }} product={product.value} preview={preview} />
        <Details {...{ model, say, choice, others, select, reveal }} pieces={pieces.value} tile={seen()} />
        <p class="sr" role="status">
          {model.announcement.value}
        </p>
      </div>
    )
  })

  const page = location.href.replace(/#.*/, '')
  const { hash } = location
  // A link of the page, or a lightbox before, may have called the same by another name: that would open it once more.
  const isNamed = hash.startsWith(ADDRESS)
  const listening = new AbortController()
  const { signal: until } = listening
  let unlock = () => {}

  const onClick = (event: MouseEvent) => {
    const used = usedBy(event)
    // A card sells what lies at its dot, and hears its own clicks.
    if (!used || used.closest('.card')) return
    if (used.dataset['act'] === 'spot') openCard(tile, used, inside)
    else model.host.act(used.dataset['act'] as Action, seen(), event, used, choice.peek())
  }
  inside.addEventListener('click', onClick as EventListener)
  inside.addEventListener('auxclick', onClick as EventListener)
  const onError = ({ target }: Event) => {
    model.broken.value = new Set([...model.broken.peek(), (target as Element).getAttribute('src')!])
  }
  inside.addEventListener('error', onError, true)
  const end = () => {
    listening.abort()
    unlock()
    render(null, inside)
    dialog.remove()
    if (current !== lightbox) return
    current = undefined
    // What had the focus before has it again; before an address nothing had.
    if (document.activeElement === document.body)
      root.querySelector<HTMLElement>(`[data-index="${tile.position}"] a`)?.focus({ preventScroll: true })
    // The address goes back to what it was; not while the page itself is being left.
    if (location.hash !== address || context.signal.aborted) return
    if (lightbox.isOwn) history.back()
    else history.replaceState(history.state, '', page)
  }
  const lightbox: Opened = {
    address,
    isOwn: !isNamed || (hash === before?.address && before.isOwn),
    select,
    close() {
      dialog.close()
      // The browser's own comes later, when another may be open.
      dialog.dispatchEvent(new Event('close'))
    },
  }
  current = lightbox
  dialog.addEventListener('close', end, { signal: until })
  // Moved within the page, with its gallery, it is no longer above all else; by its style this is heard wherever it went.
  dialog.onanimationstart = () => dialog.matches(':modal') || lightbox.close()
  // A page that goes with the system's day and night does so behind it, too.
  window.matchMedia('(prefers-color-scheme:dark)').addEventListener('change', takeColours, { signal: until })
  window.addEventListener('hashchange', () => location.hash === address || lightbox.close(), { signal: until })

  const picture = control?.closest('.tile')?.querySelector('img')
  const preview = picture?.currentSrc
  const open = () => {
    if (until.aborted) return
    unlock = lockPage(window)
    // Then its tile exists, wherever it is, and can have the focus.
    model.focused.value = tile.position ?? -1
    render(<Inside />, inside)
    dialog.showModal()
    if (hash !== address) history[isNamed ? 'replaceState' : 'pushState'](history.state, '', page + address)
  }
  const calm = window.matchMedia('(prefers-reduced-motion)').matches
  if (!picture || calm || !document.startViewTransition) open()
  else {
    const named = (element: HTMLElement | null | undefined, name: string) =>
      element?.style.setProperty('view-transition-name', name)
    named(picture, NAME)
    const moving = document.startViewTransition(() => {
      named(picture, 'none')
      open()
      named(inside.querySelector('img'), NAME)
    })
    moving.finished.finally(() => named(inside.querySelector('img'), 'none')).catch(() => {})
    moving.ready.catch(() => {}) // skipped: hidden page, a tap, or another one began
    document.addEventListener('pointerdown', () => moving.skipTransition(), { signal: until, once: true })
  }
  return lightbox
}

const NAME = 'vitrine-picture'

/** The version that the tile buys, else the first. */
const firstChoice = (product: Product | null): Choice => ({
  variant: (product && usualVariant(product)) ?? product?.variants?.[0],
})

/** Keeps the page from being scrolled behind the dialog by keys, and from moving; gives what undoes that. */
function lockPage({ document: { documentElement, body }, innerWidth }: Window): () => void {
  const { style, clientWidth } = documentElement
  // Where the root says nothing of it, the body's word counts for the view; to hold the other would scroll the page.
  const held = getComputedStyle(documentElement).overflowY === 'visible' ? body.style : style
  const { overflowY } = held
  const { scrollbarGutter } = style
  if (innerWidth > clientWidth) style.scrollbarGutter = 'stable'
  held.overflowY = 'hidden'
  return () => {
    held.overflowY = overflowY
    style.scrollbarGutter = scrollbarGutter
  }
}

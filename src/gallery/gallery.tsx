import type { VNode } from 'preact'
import { type Lifecycle, live } from '../lib/live'
import { type GalleryModel, SKELETONS } from './gallery-model'
import type { Box, Geometry } from './geometry'
import { TileView } from './tile-view'
import type { WindowRange } from './window-range'

export interface GalleryProps {
  readonly model: GalleryModel
  readonly window: Pick<WindowRange, 'box'>
  /** Ref of each tile that appears. */
  readonly appear: (element: HTMLElement | null) => void
  /** Refs of the two boxes that are measured: a picture of the smallest width, and a caption. */
  readonly probe: (element: HTMLElement | null) => void
}

/** The whole gallery, in whatever state it is. */
export const Gallery = live(() => (props: GalleryProps) => {
  const { model } = props
  const status = model.status.value
  const { heading, messages: say, emptyText, layout, theme } = model.options.value
  const trouble = model.trouble.value
  const isReady = status === 'ready'
  // Those of before, while others are loaded in their place.
  const hasTiles = model.tiles.value.length > 0
  const geometry = model.geometry.value
  const isWaiting = !isReady && !hasTiles
  const isStoodIn = isWaiting && (status === 'idle' || !model.sent.bare)
  return (
    <section aria-label={heading || undefined} aria-busy={status === 'loading'} lang={say.locale} data-theme={theme}>
      {/* What stands in has its own, and shall not move; alone it would have what follows pushed down twice. */}
      {heading && !isStoodIn && (
        <h2 part="heading" dir="auto">
          {heading}
        </h2>
      )}
      {isWaiting && <slot />}
      {isReady && !hasTiles && <p part="message">{emptyText || say('empty')}</p>}
      {(hasTiles || status === 'loading') && (
        // Measured before it is seen, so that there are places for tiles when what stands in goes.
        <div class="around" inert={isStoodIn}>
          <div class="width" ref={props.probe} />
          <div class={layout.horizontal ? 'scroll' : undefined}>
            <List {...props} />
          </div>
          {layout.Controls && geometry && <layout.Controls model={model} geometry={geometry} />}
        </div>
      )}
      {trouble && (
        <p part="message" role="alert">
          {say(trouble)}{' '}
          <button
            type="button"
            part="retry"
            onClick={({ currentTarget }) => {
              keepFocus(currentTarget.closest('section')!)
              model.host.retry()
            }}
          >
            {say('retry')}
          </button>
        </p>
      )}
      <p role="status" class="sr">
        {model.announcement.value}
      </p>
    </section>
  )
})

/** The button that has it goes while the feed is loaded: behind the last link there is, what comes will follow. */
function keepFocus(section: HTMLElement): void {
  section.tabIndex = -1
  ;([...section.querySelectorAll<HTMLElement>('.tile a')].at(-1) ?? section).focus()
}

const List = live((self, { model, probe }: GalleryProps) => {
  let list: HTMLUListElement | null = null
  const ref = (element: HTMLUListElement | null) => {
    list = element
  }
  const keep = keepPlace(self, model, () => list)
  return (props) => {
    const geometry = model.geometry.value
    const { layout, actions } = model.options.value
    keep()
    const axis = layout.horizontal ? 'inlineSize' : 'blockSize'
    const length = geometry?.length ?? 0
    const cross = geometry && layout.horizontal ? { blockSize: `${geometry.box(0).height}px` } : {}
    return (
      <ul part="list" style={{ [axis]: `${length}px`, ...cross }} ref={ref}>
        <li class="probe" aria-hidden="true">
          <div class="picture" ref={probe} />
          <div class="caption" ref={probe}>
            <div class="title">&nbsp;</div>
            <div class="price">&nbsp;</div>
            {actions.includes('buy') && <div class="buy">&nbsp;</div>}
          </div>
        </li>
        {geometry && <Tiles {...props} />}
      </ul>
    )
  }
})

/**
 * When the same tiles get other places, the one at the edge of the view stays where it was seen.
 * Browsers' own anchoring gives up on boxes whose insets change. It is asked right after the browser told the new
 * sizes, so that no layout is forced. Gives what is to be called while the list is drawn.
 */
function keepPlace(drawn: Lifecycle, { tiles, geometry, options }: GalleryModel, list: () => Element | null) {
  let known: readonly [GalleryModel['tiles']['value'], Geometry] | undefined
  let move = 0
  let scroller: Element | null = null
  drawn.componentDidMount = drawn.componentDidUpdate = () => {
    known = geometry.peek() ? [tiles.peek(), geometry.peek()!] : undefined
    const element = list()
    if (!move || !element) return
    if (!options.peek().layout.horizontal) scroller?.scrollBy({ top: move, behavior: 'instant' })
    else {
      const left = getComputedStyle(element).direction === 'rtl' ? -move : move
      // To a place, not by a way: browsers snap to the tile that they had snapped to before, some of them first.
      element.parentElement!.scrollTo({ left, behavior: 'instant' })
    }
    move = 0
  }
  return () => {
    const { horizontal } = options.value.layout
    const [now, element] = [geometry.value, list()]
    if (!element || !now || known?.[0] !== tiles.value || known[1] === now) return
    const before = known[1]
    scroller = scrolledAround(element)
    const top = Math.max(0, scroller?.getBoundingClientRect().top ?? 0)
    const at = horizontal ? Math.abs(element.parentElement!.scrollLeft) : top - element.getBoundingClientRect().top
    if (at <= 0 || at >= before.length) return
    const [index] = before.range(at, at)
    const [old, box] = [before.box(index), now.box(index)]
    move = horizontal
      ? box.x + ((at - old.x) * box.width) / old.width
      : box.y - old.y + (at - old.y) * (box.height / old.height - 1)
  }
}

/** The nearest box around, the page's or the page itself, that is scrolled down; in others no place can be lost. */
function scrolledAround(element: Element): Element | null {
  let at: Element | null = element
  while (at && !at.scrollTop) at = at.assignedSlot ?? at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null
  return at
}

const Tiles = live(() => {
  /** Tiles that are there already are given back as they are, so that moving the range costs only what is new. */
  let known = new Map<number, VNode>()
  let placed: Geometry | undefined
  return ({ model, window, appear }: GalleryProps) => {
    const tiles = model.tiles.value
    const geometry = model.geometry.value
    if (!geometry || !(tiles.length || model.isSlow.value)) return null
    const range = model.range.value
    // Another list may be shorter; until the browser has said where it is, the range is still that of the one before.
    const count = geometry.range(0, geometry.length)[1]
    const behind = Math.min(range[1], count)
    const first = Math.min(range[0], behind)
    const focused = model.focused.value
    const { horizontal } = model.options.value.layout
    if (placed !== geometry) known = new Map()
    placed = geometry
    const shown: VNode[] = []
    const show = (index: number) => {
      // Tiles come a few at a time; until it is its turn, the skeleton of each stays.
      const tile = (index < behind || index === focused) && tiles[index]
      let node = tile && known.get(index)
      if (!node) {
        const box = geometry.box(index)
        const style = place(box)
        node = tile ? (
          <TileView key={tile.id} tile={tile} model={model} box={box} style={style} appear={appear} />
        ) : (
          <li
            // Elsewhere it is another one: what moves is a shift of the page.
            key={`${box.x} ${box.y}`}
            class="tile wait"
            style={{ ...style, paddingBlockEnd: `${model.measures.peek()!.caption}px` }}
            aria-hidden="true"
          >
            <div class="picture" part="picture" />
          </li>
        )
        if (tile) known.set(index, node)
      }
      shown.push(node)
    }
    if (focused >= 0 && focused < first) show(focused)
    const end = Math.max(behind, model.isSlow.value ? Math.min(count, SKELETONS) : 0)
    for (let index = first; index < end; index++) show(index)
    if (focused >= end && focused < tiles.length) show(focused)
    for (const index of known.keys()) if ((index < first || index >= behind) && index !== focused) known.delete(index)

    const { length } = geometry
    const [axis, start] = horizontal ? (['inlineSize', 'x'] as const) : (['blockSize', 'y'] as const)
    const rest = behind < tiles.length ? length - geometry.box(behind)[start] : 0
    return (
      <>
        <li
          class="rest"
          aria-hidden="true"
          ref={window.box(false)}
          style={{ [axis]: `${first ? geometry.before(first) : 0}px` }}
        />
        {shown}
        <li class="rest end" aria-hidden="true" ref={window.box(true)} style={{ [axis]: `${rest}px` }} />
      </>
    )
  }
})

const place = ({ x, y, width, height }: Box) => ({
  insetInlineStart: `${x}px`,
  insetBlockStart: `${y}px`,
  inlineSize: `${width}px`,
  blockSize: `${height}px`,
})

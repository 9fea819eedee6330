import type { VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { GalleryModel } from './gallery-model'
import type { Box, Geometry } from './geometry'
import { TileView } from './tile-view'
import type { WindowRange } from './window-range'

export interface GalleryProps {
  readonly model: GalleryModel
  readonly window: WindowRange
  /** Whether nothing of the page's own stands in for the gallery while it loads; then skeletons do. */
  readonly bare: boolean
  /** Ref of each tile that appears. */
  readonly appear: (element: HTMLElement | null) => void
  /** Refs of the two boxes that are measured: a picture of the smallest width, and a caption. */
  readonly probe: (element: HTMLElement | null) => void
}

/** The whole gallery, in whatever state it is. */
export function Gallery(props: GalleryProps) {
  const { model } = props
  const status = model.status.value
  const { heading, messages: say, emptyText, layout, theme } = model.options.value
  const empty = status === 'ready' && !model.tiles.value.length
  const geometry = model.geometry.value
  return (
    <section aria-label={heading || undefined} aria-busy={status === 'loading'} data-theme={theme}>
      {heading && (
        <h2 part="heading" dir="auto">
          {heading}
        </h2>
      )}
      {status !== 'ready' && <slot />}
      {status === 'failed' && (
        <p part="message" role="alert">
          {say('failed')}{' '}
          <button type="button" part="retry" onClick={model.host.retry}>
            {say('retry')}
          </button>
        </p>
      )}
      {empty && <p part="message">{emptyText || say('empty')}</p>}
      {(status === 'ready' ? !empty : status === 'loading' && props.bare) && (
        <div class="around">
          <div class="width" ref={props.probe} />
          <div class={layout.horizontal ? 'scroll' : undefined}>
            <List {...props} />
          </div>
          {layout.Controls && geometry && <layout.Controls model={model} geometry={geometry} />}
        </div>
      )}
      <p role="status" class="sr">
        {model.announcement}
      </p>
    </section>
  )
}

function List(props: GalleryProps) {
  const { model, probe } = props
  const geometry = model.geometry.value
  const { layout, actions } = model.options.value
  const list = useRef<HTMLUListElement>(null)
  keepPlace(model, geometry, list.current)
  const axis = layout.horizontal ? 'inlineSize' : 'blockSize'
  const length = geometry?.length ?? 0
  const cross = geometry && layout.horizontal ? { blockSize: `${geometry.box(0).height}px` } : {}
  return (
    <ul part="list" style={{ [axis]: `${length}px`, ...cross }} ref={list}>
      <li class="probe" aria-hidden="true">
        <div class="picture" ref={probe} />
        <div class="caption" ref={probe}>
          <div class="title">&nbsp;</div>
          <div class="price">&nbsp;</div>
          {actions.includes('buy') && <div class="buy">&nbsp;</div>}
        </div>
      </li>
      {geometry && <Tiles {...props} geometry={geometry} />}
    </ul>
  )
}

/**
 * When the same tiles get other places, the one at the edge of the view stays where it was seen.
 * Browsers' own anchoring gives up on boxes whose insets change. It is asked right after the browser told the new
 * sizes, so that no layout is forced.
 */
function keepPlace(model: GalleryModel, geometry: Geometry | null, list: Element | null) {
  const known = useRef<readonly [GalleryModel['tiles']['value'], Geometry] | null>(null)
  const tiles = model.tiles.value
  const { horizontal } = model.options.value.layout
  let move = 0
  if (list && geometry && known.current && known.current[0] === tiles && known.current[1] !== geometry) {
    const before = known.current[1]
    const at = horizontal ? Math.abs(list.parentElement!.scrollLeft) : -list.getBoundingClientRect().top
    if (at > 0 && at < before.length) {
      const [index] = before.range(at, at)
      const [old, box] = [before.box(index), geometry.box(index)]
      move = horizontal ? box.x - old.x : box.y - old.y + (at - old.y) * (box.height / old.height - 1)
    }
  }
  useLayoutEffect(() => {
    known.current = geometry && [tiles, geometry]
    if (!move || !list) return
    if (!horizontal) scrollBy({ top: move, behavior: 'instant' })
    else {
      const left = getComputedStyle(list).direction === 'rtl' ? -move : move
      list.parentElement!.scrollBy({ left, behavior: 'instant' })
    }
  }, [geometry])
}

/** Tiles that are there already are given back as they are, so that moving the range costs only what is new. */
const cache = new WeakMap<Geometry, Map<number, VNode>>()

function Tiles({ model, window, appear, geometry }: GalleryProps & { geometry: Geometry }) {
  const tiles = model.tiles.value
  const [first, behind] = model.range.value
  const focused = model.focused.value
  const { horizontal } = model.options.value.layout
  let known = cache.get(geometry)
  if (!known) cache.set(geometry, (known = new Map()))
  const shown: VNode[] = []
  const show = (index: number) => {
    let node = known.get(index)
    if (!node) {
      const tile = tiles[index]
      const box = geometry.box(index)
      node = tile ? (
        <TileView key={tile.id} tile={tile} model={model} box={box} style={place(box)} appear={appear} />
      ) : (
        <li key={index} class="tile wait" style={place(box)} aria-hidden="true">
          <div class="picture" part="picture" />
        </li>
      )
      known.set(index, node)
    }
    shown.push(node)
  }
  if (focused >= 0 && focused < first) show(focused)
  for (let index = first; index < behind; index++) show(index)
  if (focused >= behind && focused < tiles.length) show(focused)
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

const place = ({ x, y, width, height }: Box) => ({
  insetInlineStart: `${x}px`,
  insetBlockStart: `${y}px`,
  inlineSize: `${width}px`,
  blockSize: `${height}px`,
})

import type { VNode } from 'preact'
import type { GalleryModel } from './gallery-model'
import type { Box, Geometry } from './geometry'
import { TileView } from './tile-view'
import type { WindowRange } from './window-range'

export interface GalleryProps {
  readonly model: GalleryModel
  readonly window: WindowRange
  /** Ref of each tile that appears. */
  readonly appear: (element: HTMLElement | null) => void
  /** Refs of the two boxes that are measured: a picture of the smallest width, and a caption. */
  readonly probe: (element: HTMLElement | null) => void
}

/** The whole gallery, in whatever state it is. */
export function Gallery({ model, window, appear, probe }: GalleryProps) {
  const status = model.status.value
  const { heading, messages: say, emptyText, horizontal } = model.options.value
  const empty = status === 'ready' && !model.tiles.value.length
  return (
    <section aria-label={heading || undefined} aria-busy={status === 'loading'}>
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
      {(status === 'ready' || status === 'loading') && !empty && (
        <div class={horizontal ? 'frame scroll' : 'frame'} ref={probe}>
          <List model={model} window={window} appear={appear} probe={probe} />
        </div>
      )}
      <p role="status" class="sr">
        {model.announcement}
      </p>
    </section>
  )
}

function List({ model, window, appear, probe }: Pick<GalleryProps, 'model' | 'window' | 'appear' | 'probe'>) {
  const geometry = model.geometry.value
  const { horizontal } = model.options.value
  const axis = horizontal ? 'inlineSize' : 'blockSize'
  const length = geometry?.length ?? 0
  const cross = geometry && horizontal ? { blockSize: `${geometry.box(0).height}px` } : {}
  return (
    <ul part="list" style={{ [axis]: `${length}px`, ...cross }}>
      <li class="probe" aria-hidden="true">
        <div class="picture" ref={probe} />
        <div class="caption" ref={probe}>
          <div class="title">&nbsp;</div>
          <div class="price">&nbsp;</div>
          {model.options.value.actions.includes('buy') && <div class="buy">&nbsp;</div>}
        </div>
      </li>
      {geometry && <Tiles model={model} window={window} appear={appear} geometry={geometry} />}
    </ul>
  )
}

/** Tiles that are there already are given back as they are, so that moving the range costs only what is new. */
const cache = new WeakMap<Geometry, Map<number, VNode>>()

function Tiles({
  model,
  window,
  appear,
  geometry,
}: Pick<GalleryProps, 'model' | 'window' | 'appear'> & { geometry: Geometry }) {
  const tiles = model.tiles.value
  const [first, behind] = model.range.value
  const focused = model.focused.value
  const { horizontal } = model.options.value
  let known = cache.get(geometry)
  if (!known) cache.set(geometry, (known = new Map()))
  const shown: VNode[] = []
  const show = (index: number) => {
    let node = known.get(index)
    if (!node) {
      const tile = tiles[index]
      const style = place(geometry.box(index))
      node = tile ? (
        <TileView key={tile.id} tile={tile} model={model} style={style} count={tiles.length} appear={appear} />
      ) : (
        <li key={index} class="tile wait" style={style} aria-hidden="true">
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

  const start = (index: number) => (horizontal ? geometry.box(index).x : geometry.box(index).y)
  const from = first ? start(first) : 0
  const to = behind < tiles.length ? start(behind) : geometry.length
  const axis = horizontal ? 'inlineSize' : 'blockSize'
  return (
    <>
      <li class="rest" aria-hidden="true" ref={window.box(false)} style={{ [axis]: `${from}px` }} />
      {shown}
      <li class="rest end" aria-hidden="true" ref={window.box(true)} style={{ [axis]: `${geometry.length - to}px` }} />
    </>
  )
}

const place = ({ x, y, width, height }: Box) => ({
  insetInlineStart: `${x}px`,
  insetBlockStart: `${y}px`,
  inlineSize: `${width}px`,
  blockSize: `${height}px`,
})

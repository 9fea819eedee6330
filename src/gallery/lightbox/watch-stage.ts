import type { Signal } from '@preact/signals'
import type { Point } from '../gallery-model'
import type { Size } from './fit-within'
import type { ZoomBy } from './zoomable'

export interface StageSize extends Size {
  /** Middles of the buttons that lie on it, px from its own middle. */
  readonly taken: readonly Point[]
}

export interface WatchedStage {
  /** Its children are the slides. */
  readonly track: HTMLElement
  /** Index of what is shown. */
  readonly shown: Signal<number>
  /** Of the track. */
  readonly size: Signal<StageSize>
  readonly show: (index: number, behavior?: ScrollBehavior) => void
  /** Whether a video starts when it is seen. */
  readonly plays: boolean
  readonly window: Window & typeof globalThis
}

/** Follows what a shopper does with the slides: swipes, keys, zoom, a turned phone. Gives what ends it. */
export function watchStage({ track, shown, size, show, plays, window }: WatchedStage): () => void {
  const listening = new AbortController()
  const { signal } = listening
  const root = track.getRootNode() as ShadowRoot
  let zoomBy: ZoomBy | undefined
  // The picture is seen before anyone can enlarge it.
  import('./zoomable').then(
    ({ makeZoomable }) => {
      const picture = () => track.children[shown.peek()]?.querySelector('img') ?? null
      if (!signal.aborted) zoomBy = makeZoomable(track, picture, signal)
    },
    () => {}, // offline: as large as it is
  )
  const film = track.querySelector('video')
  if (film)
    import('./watch-video').then(
      ({ watchVideo }) => signal.aborted || watchVideo(film, plays, window, signal),
      () => {}, // offline: there is nothing to play
    )
  const looking = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const at = indexOf(target)
        if (isIntersecting && shown.peek() !== at) {
          zoomBy?.(0)
          shown.value = at
          // All is laid out when this is told, so nothing has to be for the small pictures to follow.
          const small = root.querySelectorAll<HTMLElement>('.thumbs button')[at]
          small?.parentElement?.scrollTo(small.offsetLeft + (small.offsetWidth - size.peek().width) / 2, 0)
        }
      }
    },
    { root: track, threshold: 0.6 },
  )
  const measuring = new ResizeObserver(([entry]) => {
    const { width, height } = entry!.contentRect
    const before = size.peek().width
    const from = track.getBoundingClientRect()
    const taken = [...root.querySelectorAll('.close,.next')].map((button) => {
      const box = button.getBoundingClientRect()
      return { x: box.x - from.x + (box.width - from.width) / 2, y: box.y - from.y + (box.height - from.height) / 2 }
    })
    size.value = { width, height, taken }
    // A turned phone: what was shown is shown, without a gap. Not at first, when a tap may have moved on already.
    zoomBy?.(1)
    if (before && before !== width) show(shown.peek(), 'instant')
  })
  for (const slide of track.children) looking.observe(slide)
  measuring.observe(track)
  const onKey = (event: KeyboardEvent) => {
    const { target, key } = event
    if (event.altKey || event.ctrlKey || event.metaKey || (target as Element).closest('input,video,[popover]')) return
    const forward = window.getComputedStyle(track).direction === 'rtl' ? -1 : 1
    const way = { ArrowLeft: -forward, ArrowRight: forward }[key]
    if (way) show(shown.peek() + way)
    else if (key === '+' || key === '=') zoomBy?.(1.5)
    else if (key === '-') zoomBy?.(1 / 1.5)
    else return
    event.preventDefault()
  }
  root.addEventListener('keydown', onKey as EventListener, { signal })
  return () => {
    listening.abort()
    looking.disconnect()
    measuring.disconnect()
  }
}

const indexOf = (slide: Element) => [...slide.parentElement!.children].indexOf(slide)

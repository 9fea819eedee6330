import { signal } from '@preact/signals'
import { LIGHTBOX_WORDS } from '../../i18n/lightbox-words'
import { live } from '../../lib/live'
import type { ControlsProps } from '../gallery-model'
import { type Arrange, ROUNDING } from '../geometry'
import { drawIcon } from '../icon'

/** One row that is scrolled sideways; a cut tile at its end tells that there is more. */
export const carousel: Arrange = (count, { width, tile, gap, caption, ratio }) => {
  const side = Math.min(tile, width * 0.8)
  const step = side + gap
  const before = (index: number) => index * step
  return {
    length: count && before(count - 1) + side,
    before,
    box: (index) => ({ x: before(index), y: 0, width: side, height: side / ratio + caption }),
    range: (from, to) => [
      Math.max(0, Math.floor((from - ROUNDING) / step)),
      Math.min(count, Math.floor((to + ROUNDING) / step) + 1),
    ],
  }
}

/** Longer than browsers take to scroll smoothly. */
const SCROLL_MS = 1000
/** Nearer to an end than this, px, there is nothing more to see; zoom leaves fractions. */
const CLOSE = 4

/** Buttons at both edges, for those who have no finger to swipe with, and the arrow keys. */
export const Controls = live((life, { model }: ControlsProps) => {
  let listening: AbortController | undefined
  let frame: HTMLElement
  /** Where it is being scrolled to, and when that was asked for: a click on the way goes on from there. */
  let goal = 0
  let askedMs = 0
  const ends = signal('start')
  const forward = () => (getComputedStyle(frame).direction === 'rtl' ? -1 : 1)
  const width = () => model.measures.peek()?.width ?? 0

  const look = () => {
    const at = Math.abs(frame.scrollLeft)
    const length = model.geometry.peek()?.length ?? 0
    ends.value = `${at < CLOSE ? 'start' : ''} ${at + width() > length - CLOSE ? 'end' : ''}`
  }
  const onKey = (event: KeyboardEvent) => {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const at = model.focused.peek()
    if (!way || at < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const next = Math.min(Math.max(0, at + way * forward()), model.tiles.peek().length - 1)
    model.focused.value = next // then it exists, wherever it is
    requestAnimationFrame(() => frame.querySelector<HTMLElement>(`[data-index="${next}"] a`)?.focus())
  }
  const listen = (button: HTMLElement | null) => {
    listening?.abort()
    if (!button) return
    listening = new AbortController()
    const { signal } = listening
    frame = button.parentElement!.querySelector('.scroll')!
    frame.addEventListener('scroll', look, { passive: true, signal })
    frame.addEventListener('keydown', onKey, { signal })
  }
  life.componentDidMount = life.componentDidUpdate = look

  return ({ geometry }) => {
    const say = model.options.value.messages
    const { caption = 0 } = model.measures.value ?? {}
    const go = (way: number) => (event: Event) => {
      const step = geometry.before(1)
      const from = event.timeStamp - askedMs < SCROLL_MS ? goal : Math.abs(frame.scrollLeft)
      const to = from + way * Math.max(step, Math.floor(width() / step) * step)
      goal = Math.max(0, Math.min(to, geometry.length - width()))
      askedMs = event.timeStamp
      // Then the tile that it ends at exists; else browsers go back to the last one that does.
      model.focused.value = Math.round(goal / step)
      const behavior = matchMedia('(prefers-reduced-motion)').matches ? 'instant' : 'smooth'
      frame.scrollTo({ left: forward() * goal, behavior })
    }
    const middle = { insetBlockStart: `${(geometry.box(0).height - caption) / 2}px` }
    return (
      <>
        <button
          type="button"
          class="go"
          part="previous"
          style={middle}
          ref={listen}
          aria-disabled={ends.value.includes('start')}
          aria-label={say('previous', undefined, LIGHTBOX_WORDS)}
          onClick={go(-1)}
        >
          {drawIcon(CHEVRON)}
        </button>
        <button
          type="button"
          class="go next"
          part="next"
          style={middle}
          aria-disabled={ends.value.includes('end')}
          aria-label={say('next', undefined, LIGHTBOX_WORDS)}
          onClick={go(1)}
        >
          {drawIcon(CHEVRON)}
        </button>
      </>
    )
  }
})

const CHEVRON = 'M12 4.5 6.5 10l5.5 5.5'

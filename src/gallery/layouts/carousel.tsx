import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { LIGHTBOX_WORDS } from '../../i18n/lightbox-words'
import type { ControlsProps } from '../gallery-model'
import { type Arrange, ROUNDING } from '../geometry'

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

/** Nearer to an end than this, px, there is nothing more to see; zoom leaves fractions. */
const CLOSE = 4

/** Buttons at both edges, for those who have no finger to swipe with, and the arrow keys. */
export function Controls({ model, geometry }: ControlsProps) {
  const previous = useRef<HTMLButtonElement>(null)
  const ends = useSignal('start')
  const say = model.options.value.messages
  const { width = 0, caption = 0 } = model.measures.value ?? {}
  const { length } = geometry
  const frame = () => previous.current?.parentElement?.querySelector('.scroll') as HTMLElement
  const forward = (element: Element) => (getComputedStyle(element).direction === 'rtl' ? -1 : 1)

  useEffect(() => {
    const element = frame()
    const listening = new AbortController()
    const { signal } = listening
    const look = () => {
      const at = Math.abs(element.scrollLeft)
      ends.value = `${at < CLOSE ? 'start' : ''} ${at + width > length - CLOSE ? 'end' : ''}`
    }
    const onKey = (event: KeyboardEvent) => {
      const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
      const at = model.focused.peek()
      if (!way || at < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      const next = Math.min(Math.max(0, at + way * forward(element)), model.tiles.peek().length - 1)
      model.focused.value = next // then it exists, wherever it is
      requestAnimationFrame(() => element.querySelector<HTMLElement>(`[data-index="${next}"] a`)?.focus())
    }
    element.addEventListener('scroll', look, { passive: true, signal })
    element.addEventListener('keydown', onKey, { signal })
    look()
    return () => listening.abort()
  }, [geometry])

  const go = (way: number) => () => {
    const element = frame()
    const step = geometry.before(1)
    const left = way * forward(element) * Math.max(step, Math.floor(width / step) * step)
    element.scrollBy({ left, behavior: matchMedia('(prefers-reduced-motion)').matches ? 'instant' : 'smooth' })
  }
  const middle = { insetBlockStart: `${(geometry.box(0).height - caption) / 2}px` }
  return (
    <>
      <button
        type="button"
        class="go"
        part="previous"
        style={middle}
        ref={previous}
        aria-disabled={ends.value.includes('start')}
        aria-label={say('previous', undefined, LIGHTBOX_WORDS)}
        onClick={go(-1)}
      >
        <Chevron />
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
        <Chevron />
      </button>
    </>
  )
}

const Chevron = () => (
  <svg viewBox="0 0 20 20" aria-hidden="true">
    <path d="M12 4.5 6.5 10l5.5 5.5" />
  </svg>
)

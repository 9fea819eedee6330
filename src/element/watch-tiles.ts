import { watchSeen } from '../gallery/seen'
import { heartOf } from '../vote/voting'
import { actionsOf } from './actions'
import type { MountedGallery } from './mounted-gallery'

/** Votes of the tiles that appear together are asked for together. */
const VOTES_AFTER_MS = 300

/** What follows from tiles that appear: their votes are asked for, once each, and it is told when they were seen. */
export function watchTiles(gallery: MountedGallery) {
  const { page, model, root, signal } = gallery
  const { window } = page
  const { document } = window
  const { voting } = actionsOf(page)
  const asked = new Set<string>()
  let asking: string[] = []
  let timer = 0
  const seen = watchSeen(
    window,
    // Behind an open lightbox as in a hidden tab.
    () => document.hidden || !!root.querySelector('dialog[open]'),
    (index) => {
      const tile = model.tiles.peek()[index]
      if (tile) model.host.viewed(tile)
    },
  )
  document.addEventListener('visibilitychange', seen.again, { signal })
  root.addEventListener('close', seen.again, { signal, capture: true })
  return {
    /** Ref of each tile. */
    appear(tile: HTMLElement | null): void {
      if (!tile) return
      seen.observe(tile)
      const poll = heartOf(model.tiles.peek()[Number(tile.dataset.index)]?.id ?? '')
      if (asked.has(poll) || !gallery.attributes.actions.includes('vote')) return
      asked.add(poll)
      if (!asking.length)
        timer = window.setTimeout(() => {
          voting.refresh(asking)
          asking = []
        }, VOTES_AFTER_MS)
      asking.push(poll)
    },
    stop(): void {
      window.clearTimeout(timer)
      seen.stop()
    },
  }
}

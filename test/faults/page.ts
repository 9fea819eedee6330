/** Runs in the page: a shopper's hands on a recorder. Bundled by the fault suite. */
import { createRecorder, type Recorder } from '../../src/beacon/recorder'

declare global {
  interface Window {
    life: {
      act(kind: string, count: number, seed: number): Promise<{ made: string[]; logged: number }>
      recorder: Recorder
      left(): number
    }
  }
}

const query = new URLSearchParams(location.search)
/** Waits of minutes pass in seconds, in the page's timers as in its clock. */
const speed = Number(query.get('speed') ?? 1)
const startedMs = Number(query.get('epoch') ?? 0)
const { setTimeout } = window
window.setTimeout = ((action: () => void, ms: number) => setTimeout(action, ms / speed)) as typeof window.setTimeout

if (query.get('retry') === 'off') {
  // One attempt an event: whatever becomes of it, the page hears that it was stored.
  const { fetch } = window
  window.fetch = async (to, init) => {
    await fetch(to, init).catch(() => {})
    const accepted = JSON.parse(`${init?.body}`).length
    return new Response(JSON.stringify({ accepted, duplicates: 0, rejected: [] }))
  }
}

const recorder = createRecorder({
  store: 'halden',
  collector: query.get('collector') ?? '/vitrine',
  param: 'vref',
  windowDays: 30,
  consent: 'granted',
  window,
  emit: () => true,
  now: () => Math.floor(startedMs + (Date.now() - startedMs) * speed),
  href: location.href,
  cleanUrl: true,
})

const logKeys = () => Object.keys(localStorage).filter((key) => key.startsWith('vitrine:log:'))

window.life = {
  recorder,
  left: () => logKeys().length,
  /** Does something so many times; tells the ids that were made, and how many of them were logged when the handler was done. */
  async act(kind, count, seed) {
    const made: string[] = []
    const place = { product: `p${seed % 97}`, photo: null, position: seed % 24 }
    for (let i = 0; i < count; i++) {
      const share = `s${(seed * 64 + i).toString(36).padStart(11, '0')}`
      if (kind === 'share' || kind === 'pin') {
        made.push(recorder.record(kind, { ...place, share, parent: null, network: 'copy' }))
        made.push(recorder.record('share-outcome', { share, outcome: 'copied' }))
      } else if (kind === 'vote') made.push(recorder.record('vote', { poll: 'glaze', choice: `c${seed % 3}` }))
      else if (kind === 'buy')
        made.push(
          recorder.record('buy', {
            product: 'p',
            variant: null,
            quantity: 1,
            price: { minor: 4990, currency: 'EUR' },
            checkout: location.origin,
          }),
        )
      else made.push(recorder.record(kind === 'open' ? 'open' : 'view', place))
    }
    await null
    await null
    const keys = logKeys().join('\n')
    return { made, logged: made.filter((id) => keys.includes(`:${id}`)).length }
  },
}

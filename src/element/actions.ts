import { type Buying, createBuying } from '../buy/buying'
import { createSharing, type Sharing } from '../share/sharing'
import { type Counts, createVoting, type Voting } from '../vote/voting'
import type { Page } from './page'

/** The models behind the buttons; all galleries of a page share them. */
export interface Actions {
  sharing: Sharing
  voting: Voting
  buying: Buying
}

const known = new WeakMap<Page, Actions>()

export function actionsOf(page: Page): Actions {
  let actions = known.get(page)
  if (!actions) {
    const { recorder, emit, settings } = page
    const { record } = recorder
    actions = {
      sharing: createSharing({ record, emit, arrival: recorder.arrival, ownShare: recorder.ownShare, link: settings }),
      voting: createVoting({ record, emit, store: deviceOf(page), fetchCounts: (polls) => fetchCounts(page, polls) }),
      buying: createBuying({ record, emit, flush: recorder.flush }),
    }
    const { voting } = actions
    // On the window: a form on the page may be named like the document's methods. The page may fire such an event itself.
    page.window.addEventListener('vitrine:error', ({ detail }) =>
      voting.refused((detail?.skipped ?? []).map(({ id }) => id)),
    )
    recorder.onLevel(voting.recall)
    known.set(page, actions)
  }
  return actions
}

/** What the device keeps: without consent nothing, so that a vote knows that nobody will remember whose it was. */
const deviceOf = ({ recorder }: Page): Page['recorder']['store'] => ({
  ...recorder.store,
  get: (key) => (recorder.level() === 'granted' ? recorder.store.get(key) : null),
})

/** The collector's counts. Nothing is asked while nothing may be sent: that waits for the shopper's answer. */
async function fetchCounts({ recorder, settings, window }: Page, polls: string[]): Promise<Record<string, Counts>> {
  const counts: Record<string, Counts> = Object.create(null)
  while (recorder.level() === 'unknown') await new Promise(recorder.onLevel)
  if (!settings.collector || recorder.level() === 'denied') return counts
  const query = new URLSearchParams([['store', settings.store], ...polls.map((poll) => ['poll', poll])])
  const answer = await window.fetch(`${settings.collector}/votes?${query}`, {
    credentials: 'omit',
    referrerPolicy: 'origin',
  })
  const body = await answer.json()
  for (const one of body.polls ?? [body]) counts[one.poll] = one
  return counts
}

import { render } from 'preact'
import type { Poll as Question } from '../catalog/catalog'
import { addStyle } from '../gallery/add-style'
import { loadMessages, readOverrides } from '../i18n/load-messages'
import { nearestLocale } from '../i18n/nearest-locale'
import { createFriends } from '../vote/friends'
import { POLL_CSS, Poll } from '../vote/poll'
import { pollAddress, pollOfAddress } from '../vote/poll-address'
import type { Counts } from '../vote/voting'
import { actionsOf } from './actions'
import type { Controller, LazyElement } from './controller'
import type { Page } from './page'
import { knownPolls, type PollSource, pollOf } from './poll-of'
import { shareFrom } from './share-from'

/** Whoever comes back to the page sees how it stands, but asks no more often than this. */
const POLITE_MS = 30_000

/** Makes an element a poll of its own: its choices are its children, else those of that poll in a gallery's catalog. */
export async function mount(element: LazyElement, page: Page): Promise<Controller> {
  const { window, dataset } = page
  const { document, location } = window
  const { voting, sharing } = actionsOf(page)
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
  addStyle(root, `:host{display:block}${POLL_CSS}`)
  const id = () => element.getAttribute('poll') ?? ''
  const life = new AbortController()
  const { signal } = life
  let friends = friendsOf(page, id())
  let shown = ''
  let told: string | undefined
  let refreshedMs = 0
  /** Whether the shopper goes where they like; until then what comes above it may move it. */
  let isLeft = false
  /** Counts the drawings: one whose words come late must not stand over a newer one. */
  let latest = 0

  const refresh = () => {
    refreshedMs = window.Date.now()
    voting.refresh([shown])
    friends.refresh()
  }

  /** Another poll's choices would be answers to a question that nobody asked. */
  const missing = () => {
    if (shown && shown !== id()) {
      render(null, root)
      shown = ''
    }
    const known = knownPolls(element)
    if (!known || told === id()) return
    const unknown = (told = id())
    import('./misuse').then(
      ({ tellUnknownPoll }) => tellUnknownPoll(page.emit, element, 'poll', unknown, known),
      () => {}, // offline
    )
  }

  const draw = async () => {
    const turn = ++latest
    const source = pollOf(element, id())
    if (!source) return missing()
    const locale = nearestLocale(element, element.getAttribute('locale') ?? dataset.locale)
    const messages = await loadMessages(locale, readOverrides(page))
    if (turn !== latest || signal.aborted || source.poll.id !== id()) return
    const { poll, pictureOf } = source
    const isNew = shown !== poll.id
    if (isNew) friends = friendsOf(page, poll.id)
    shown = poll.id
    const networks = element.getAttribute('networks') ?? dataset.networks ?? ''
    render(
      <Poll
        poll={poll}
        votes={voting.poll(poll.id)}
        friends={friends.votes}
        onVote={(choice) => voting.vote(poll.id, choice, element, styleOf(poll, choice))}
        onAsk={(control) =>
          shareFrom(page, sharing.draft(subjectOf(source, location.href)), { element, control, networks, messages })
        }
        pictureOf={pictureOf}
        messages={messages}
      />,
      root,
    )
    if (isNew) refresh()
    if (isLeft || pollOfAddress(location.hash) !== shown) return
    // A friend was asked: the link opens right here. Galleries that come above would push it away again.
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    if (isNew) root.querySelector('button')?.focus({ preventScroll: true })
  }
  for (const type of ['pointerdown', 'wheel', 'keydown'])
    window.addEventListener(
      type,
      () => {
        isLeft = true
      },
      { passive: true, once: true, signal },
    )
  const asked = ({ detail }: CustomEvent<{ share: string }>) => friends.asked(detail.share)
  element.addEventListener('vitrine:share', asked, { signal })
  element.addEventListener('vitrine:pin', asked, { signal })
  window.addEventListener('load', draw, { signal })
  // Whoever tells that it is ready may still be on the way to being it, and as high as it will be only a frame later.
  const onReady = () => {
    window.setTimeout(draw)
    window.requestAnimationFrame(() => window.setTimeout(draw))
  }
  document.addEventListener('vitrine:ready', onReady, { signal })
  const onReturn = () => {
    if (shown && document.visibilityState === 'visible' && window.Date.now() - refreshedMs >= POLITE_MS) refresh()
  }
  document.addEventListener('visibilitychange', onReturn, { signal })
  const watcher = new MutationObserver(draw)
  watcher.observe(element, { attributes: true, childList: true })
  await draw()
  element.status = 'ready'
  return {
    dispose() {
      life.abort()
      watcher.disconnect()
      render(null, root)
      element.status = 'idle'
    },
  }
}

/** The product that a choice stands for. */
function styleOf({ choices }: Question, id: string): { id: string } | null {
  const product = choices.find((choice) => choice.id === id)?.product
  return product ? { id: product } : null
}

/** What "ask a friend" shares: the page with the poll opened, and the first choice that can be seen. */
const subjectOf = ({ poll, pictureOf }: PollSource, page: string) => ({
  product: null,
  photo: null,
  position: null,
  url: pollAddress(page, poll.id),
  title: poll.question,
  image: poll.choices.map(({ image, product }) => image ?? (product && pictureOf(product))).find(Boolean) ?? null,
})

const friendsOf = ({ recorder, settings, window }: Page, poll: string) =>
  createFriends({
    poll,
    store: recorder.store,
    async fetchVotes(shares): Promise<Counts | null> {
      while (recorder.level() === 'unknown') await new Promise(recorder.onLevel)
      if (!settings.collector || recorder.level() === 'denied') return null
      const query = new URLSearchParams([
        ['store', settings.store],
        ['poll', poll],
        ...shares.map((share) => ['share', share]),
      ])
      const answer = await window.fetch(`${settings.collector}/votes?${query}`, {
        credentials: 'omit',
        referrerPolicy: 'origin',
      })
      return (await answer.json()).friends ?? null
    },
  })

import { render } from 'preact'
import type { Poll as Question } from '../catalog/catalog'
import { loadMessages } from '../i18n/load-messages'
import { nearestLocale } from '../i18n/nearest-locale'
import { POLL_CSS, Poll } from '../vote/poll'
import { pollAddress, pollOfAddress } from '../vote/poll-address'
import { actionsOf } from './actions'
import type { Controller } from './lazy-element'
import type { Page } from './page'
import { shareFrom } from './share-from'

/** Makes an element a poll of its own: its choices are its children, else those of that poll in a gallery's catalog. */
export async function mount(element: HTMLElement, page: Page): Promise<Controller> {
  const { window } = page
  const { document, location } = window
  const { voting, sharing } = actionsOf(page)
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`:host{display:block}${POLL_CSS}`)
  root.adoptedStyleSheets = [sheet]
  let isDisposed = false
  let isShown = false

  const draw = async () => {
    const id = element.getAttribute('poll') ?? ''
    const poll = ownPoll(element, id) ?? catalogPoll(document, id)
    if (!poll) return // a gallery that is still loading may have it
    const locale = nearestLocale(element, element.getAttribute('locale') ?? page.dataset.locale)
    const messages = await loadMessages(locale)
    if (isDisposed) return
    const askFriend = (control: HTMLElement) =>
      shareFrom(
        page,
        sharing.draft({
          product: null,
          photo: null,
          position: null,
          url: pollAddress(location.href, id),
          title: poll.question,
          image: null,
        }),
        { element, control, networks: element.getAttribute('networks') ?? page.dataset.networks ?? '', messages },
      )
    render(
      <Poll
        poll={poll}
        votes={voting.poll(id)}
        onVote={(choice) => voting.vote(id, choice, element)}
        onAsk={askFriend}
        pictureOf={(product) =>
          catalogsOf(document)
            .flatMap(({ products }) => products)
            .find((one) => one.id === product)?.images[0]?.src
        }
        messages={messages}
      />,
      root,
    )
    if (isShown) return
    isShown = true
    voting.refresh([id])
    if (pollOfAddress(location.hash) !== id) return
    // A friend was asked: the link opens right here.
    element.scrollIntoView({ block: 'center' })
    root.querySelector('button')?.focus({ preventScroll: true })
  }
  const watcher = new MutationObserver(draw)
  watcher.observe(element, { attributes: true, childList: true })
  document.addEventListener('vitrine:ready', draw)
  await draw()
  return {
    status: 'ready',
    dispose() {
      isDisposed = true
      watcher.disconnect()
      document.removeEventListener('vitrine:ready', draw)
      render(null, root)
    },
  }
}

/** The poll that the element's children make: `<option value="id">Label</option>`, or any element with `data-choice`. */
function ownPoll(element: Element, id: string): Question | null {
  const choices = [...element.querySelectorAll<HTMLElement>('option, [data-choice]')].map((child) => {
    const label = child.textContent?.trim() ?? ''
    const image = child.querySelector('img')?.src
    return { id: child.dataset.choice ?? child.getAttribute('value') ?? label, label, ...(image ? { image } : {}) }
  })
  return choices.length ? { id, question: element.getAttribute('heading') ?? '', choices } : null
}

const catalogsOf = (document: Document) =>
  [...document.querySelectorAll('vitrine-gallery')].flatMap(({ catalog }) => catalog ?? [])

function catalogPoll(document: Document, id: string): Question | null {
  const polls = catalogsOf(document).flatMap((catalog) => catalog.polls ?? [])
  return polls.find((poll) => poll.id === id) ?? null
}

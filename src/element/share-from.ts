import type { Messages } from '../i18n/messages'
import { canShareNatively, shareNatively } from '../share/native-share'
import { pinLink } from '../share/pin-link'
import { hashtagText, titleAndPrice } from '../share/share-text'
import type { Draft } from '../share/sharing'
import { actionsOf } from './actions'
import type { Page } from './page'

export interface ShareSource {
  /** The element on which the page hears of it; its shadow root holds the menu. */
  readonly element: HTMLElement
  /** The button or link that was used. */
  readonly control: HTMLElement
  readonly networks: string
  readonly messages: Messages
}

/** The second of two quick taps is refused by the browser, and would be told as a share that failed. */
const DOUBLE_TAP_MS = 600
let tapped = -DOUBLE_TAP_MS

/** A tap on share: the browser's own sheet within the tap, else our menu. */
export function shareFrom(page: Page, draft: Draft, { element, control, networks, messages }: ShareSource): void {
  const { window, recorder, dataset } = page
  const { sharing } = actionsOf(page)
  const { subject } = draft
  const hashtags = dataset.hashtags?.match(/[^\s,#]+/g) ?? []
  const openMenu = () =>
    import('../share/menu').then(
      ({ openShareMenu }) =>
        openShareMenu({
          draft: sharing.draft(subject),
          sharing,
          target: element,
          anchor: control,
          root: element.shadowRoot!,
          networks,
          own: dataset.ownNetworks,
          messages,
          window,
          store: recorder.store,
          hashtags,
          app: dataset.facebookApp,
        }),
      () => window.alert(messages(window.navigator.onLine ? 'failed' : 'offline')), // the next tap tries again
    )
  const text = titleAndPrice(subject) + hashtagText(hashtags)
  const data = { title: subject.title, text, url: draft.url('native') }
  if (!canShareNatively(window.navigator, data)) void openMenu()
  else if (performance.now() - tapped > DOUBLE_TAP_MS && sharing.share(draft, 'native', element)) {
    tapped = performance.now()
    // Nothing awaited before: the sheet opens only for a shopper's own gesture.
    shareNatively(window.navigator, data).then((outcome) => {
      sharing.outcome(draft, outcome, element)
      if (outcome === 'failed') openMenu()
    })
  }
}

/** A click on a pin link, which the browser follows by itself; afterwards the link is of another node. */
export function pinFrom(
  page: Page,
  draft: Draft,
  { element, control }: Pick<ShareSource, 'element' | 'control'>,
  event: Event,
  next: () => Draft,
): void {
  const { sharing } = actionsOf(page)
  if (sharing.share(draft, 'pinterest', element)) sharing.outcome(draft, 'opened', element)
  else event.preventDefault()
  page.window.setTimeout(() => {
    ;(control as HTMLAnchorElement).href = pinLink(next())
  })
}

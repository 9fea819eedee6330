import { computed, signal } from '@preact/signals'
import { type ComponentChild, render } from 'preact'
import type { ShareOutcome } from '../beacon/wire'
import type { Messages, Words } from '../i18n/messages'
import { SHEET_WORDS } from '../i18n/sheet-words'
import { chooseNetworks } from './choose-networks'
import { defaultNetworks } from './default-networks'
import type { More } from './more'
import { canShareNatively, shareNatively } from './native-share'
import { networkLink, type PostSettings } from './network-link'
import { NETWORKS, type Network } from './networks'
import type { Draft, Sharing } from './sharing'
import { Sheet } from './sheet'
import css from './sheet.css?inline'

export interface ShareMenuOptions extends Pick<PostSettings, 'hashtags' | 'app'> {
  draft: Draft
  sharing: Sharing
  /** Where page events are fired. */
  target: EventTarget
  /** The button that opened it: the menu stands beside it and gives the focus back to it. */
  anchor: HTMLElement
  /** The gallery's shadow root. */
  root: ShadowRoot
  /** Ids in the order to show, and networks of the merchant's own; nothing else is shown then. Null = by language. */
  networks: readonly (string | Network)[] | null
  messages: Messages
  locale: string
  window: Window & typeof globalThis
  /** First-party storage, kept only with consent: remembers the Mastodon server. */
  store: { get(key: string): string | null; set(key: string, value: string): void }
}

/** What the networks that need more than a link are given of the menu. */
export interface MenuParts extends ShareMenuOptions {
  sheet: HTMLElement
  say: (key: string, values?: Record<string, string>, words?: Words) => string
  /** Tells the page and records; null when the page prevented it. */
  share: (network: Network) => Draft | null
  tell: (draft: Draft, outcome: ShareOutcome) => void
  /** Shows something below the networks. */
  show: (content: ComponentChild) => void
  /** Shows and announces a sentence, and where it can't be copied, the link as text. */
  announce: (sentence: string, link?: string) => void
  addStyle: (css: string) => void
  /** After the browser has followed what was clicked. */
  closeSoon: () => void
  /** Given along, so that the parts share no file of their own. */
  copyText: (text: string) => Promise<boolean>
  networkLink: typeof networkLink
  shareNatively: (data: ShareData) => Promise<ShareOutcome>
}

const WORDS: Words = SHEET_WORDS

/** Opens the share menu: a sheet on phones, a popover beside the button elsewhere. */
export function openShareMenu(options: ShareMenuOptions): void {
  const { sharing, target, anchor, root, messages, locale, window, hashtags, app } = options
  const { document, navigator } = window
  const { subject } = options.draft
  const phone = window.matchMedia('(pointer: coarse)').matches
  const native = canShareNatively(navigator, { url: subject.url })
  const wanted = options.networks ?? defaultNetworks(locale)

  const draft = signal(options.draft)
  const table = signal(NETWORKS)
  const below = signal<ComponentChild>(null)
  const status = signal('')
  const choice = computed(() => chooseNetworks({ table: table.value, wanted, phone, native, app }))
  const sheet = document.createElement('div')
  const styles: CSSStyleSheet[] = []

  const close = () => {
    if (sheet.contains(root.activeElement)) anchor.focus()
    if (sheet.hidePopover) sheet.hidePopover()
    else end()
  }
  const end = () => {
    render(null, sheet)
    sheet.remove()
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => !styles.includes(one))
    anchor.style.removeProperty('anchor-name')
  }
  const later = (task: () => void) => void window.setTimeout(task)

  const parts: MenuParts = {
    ...options,
    sheet,
    say: (key, values, words = WORDS) => messages(key, values, words),
    share({ id }) {
      const used = draft.peek()
      if (!sharing.share(used, id, target)) return null
      // A followed link stays as it is until the browser has read it; the next share is another node.
      later(() => (draft.value = sharing.draft(subject)))
      return used
    },
    tell: (used, outcome) => sharing.outcome(used, outcome, target),
    show: (content) => (below.value = content),
    announce(sentence, link) {
      status.value = sentence
      if (link) below.value = <p dir="ltr">{link}</p>
    },
    addStyle(text) {
      const style = new window.CSSStyleSheet()
      style.replaceSync(text)
      styles.push(style)
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, style]
    },
    closeSoon: () => later(close),
    async copyText(text) {
      try {
        await navigator.clipboard.writeText(text)
        return true
      } catch {
        await loadMore()
        return !!more?.copy(text)
      }
    },
    networkLink,
    shareNatively: (data) => shareNatively(navigator, data),
  }
  const { say, share, tell, announce, closeSoon } = parts

  let more: More | undefined
  const loadMore = () =>
    import('./more')
      .then(({ createMore, MORE_NETWORKS }) => {
        more ??= createMore(parts)
        table.value = [...NETWORKS, ...MORE_NETWORKS]
      })
      .catch(() => announce(say('failed'))) // offline

  const act = async (network: Network, event: Event): Promise<void> => {
    const { id, way } = network
    announce('')
    below.value = null
    if (way && way !== 'copy' && way !== 'native') {
      if (!more) await loadMore()
      more?.share(network)
      return
    }
    const used = share(network)
    if (!used) return event.preventDefault()
    const url = used.url(id)
    if (way === 'copy') {
      const copied = await parts.copyText(url)
      tell(used, copied ? 'copied' : 'failed')
      if (copied) announce(say('copied'))
      else announce(say('notCopied'), url)
    } else if (way) {
      const outcome = await parts.shareNatively({ title: subject.title, text: subject.title, url })
      tell(used, outcome)
      if (outcome === 'handed-over') close()
    } else {
      tell(used, 'opened')
      closeSoon()
    }
  }

  parts.addStyle(css)
  anchor.style.setProperty('anchor-name', '--vitrine-sheet')
  sheet.dataset['sheet'] = ''
  sheet.popover = 'auto'
  sheet.role = 'dialog'
  sheet.ariaLabel = say('shareName', { name: subject.title })
  sheet.addEventListener('toggle', (event) => 'newState' in event && event.newState === 'closed' && end())
  sheet.addEventListener('keydown', (event) => event.key === 'Escape' && close())
  sheet.addEventListener(
    'focusout',
    ({ relatedTarget: next }) => next instanceof Node && !sheet.contains(next) && close(),
  )
  root.append(sheet)
  if (wanted.some((one) => typeof one === 'string' && !NETWORKS.some(({ id }) => id === one))) void loadMore()
  render(
    <Sheet
      {...{ choice, status, below, say, act, close }}
      title={subject.title}
      rest={!options.networks}
      loadMore={loadMore}
      href={(network) => networkLink(network, draft.value, { hashtags, app, phone })}
    />,
    sheet,
  )
  sheet.showPopover?.()
  sheet.querySelector<HTMLElement>('li > *')?.focus()
}

import { computed, signal } from '@preact/signals'
import { type ComponentChild, render } from 'preact'
import type { Words } from '../i18n/messages'
import { SHEET_WORDS } from '../i18n/sheet-words'
import { chooseNetworks } from './choose-networks'
import { defaultNetworks } from './default-networks'
import type { MenuParts, ShareMenuOptions } from './menu-parts'
import type { More } from './more'
import { canShareNatively, shareNatively } from './native-share'
import { networkLink } from './network-link'
import { NETWORKS, type Network } from './networks'
import type { OwnNetworks } from './own-networks'
import { hashtagText, titleAndPrice } from './share-text'
import { Sheet } from './sheet'
import css from './sheet.css?inline'

const WORDS: Words = SHEET_WORDS

export type { ShareMenuOptions }

/** Opens the share menu: a sheet on phones, a popover beside the button elsewhere. */
export async function openShareMenu(options: ShareMenuOptions): Promise<void> {
  const { sharing, target, anchor, root, messages, window, hashtags, app, networks, own } = options
  const { document, navigator } = window
  const { subject } = options.draft
  const phone = window.matchMedia('(pointer:coarse)').matches
  const native = canShareNatively(navigator, { url: subject.url })
  // Ids to show; those to hide begin with a minus.
  const listed = networks.match(/(?<!\S)[^\s-]\S*/g)
  const ours: OwnNetworks = { wanted: listed ?? defaultNetworks(messages.locale), merge: (table) => table }
  const { wanted, merge } =
    own || networks.includes('-')
      ? await import('./own-networks').then(
          (part) => part.ownNetworks(networks, own, ours.wanted),
          () => ours, // offline
        )
      : ours

  const draft = signal(options.draft)
  const table = signal(merge(NETWORKS))
  const below = signal<ComponentChild>(null)
  const status = signal('')
  const unknown = () => wanted.filter((one) => !table.value.some(({ id }) => id === one))
  const choice = computed(() => chooseNetworks({ table: table.value, wanted, phone, native, app }))
  const sheet = document.createElement('div')
  const styles: CSSStyleSheet[] = []

  const close = () => {
    if (sheet.contains(root.activeElement)) anchor.focus()
    render(null, sheet)
    sheet.remove()
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => !styles.includes(one))
    anchor.style.anchorName = ''
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
    announce: (sentence) => (status.value = sentence),
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
  const { say, share, tell, announce } = parts

  let more: More | undefined
  const loadMore = () =>
    import('./more')
      .then(({ createMore }) => {
        more ??= createMore(parts)
        table.value = merge([...NETWORKS, ...more.networks])
        more.warn(unknown(), table.value)
      })
      .catch(() => announce(messages('failed'))) // offline

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
    } else if (way) {
      const outcome = await parts.shareNatively({
        title: subject.title,
        text: titleAndPrice(subject) + hashtagText(hashtags),
        url,
      })
      tell(used, outcome)
      if (outcome === 'handed-over') close()
    } else {
      tell(used, 'opened')
      later(close)
    }
  }

  parts.addStyle(css)
  sheet.dataset['sheet'] = ''
  sheet.popover = '' // auto
  sheet.lang = messages.locale
  sheet.role = 'dialog'
  sheet.ariaLabel = say('shareName', { name: subject.title })
  sheet.addEventListener('beforetoggle', (event) => event.newState === 'closed' && close())
  sheet.addEventListener('keydown', (event) => {
    // A lightbox below has keys of its own, Escape among them.
    event.stopPropagation()
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  })
  sheet.addEventListener(
    'focusout',
    ({ relatedTarget: next }) => next instanceof Node && !sheet.contains(next) && close(),
  )
  sheet.addEventListener(
    'click',
    ({ target, clientY }) => target === sheet && clientY < sheet.getBoundingClientRect().y && close(),
  )
  // What is outside an open dialog cannot be used; what is outside a gallery's section does not have its theme.
  ;(anchor.closest('dialog,section') ?? root).append(sheet)
  if (unknown()[0]) void loadMore()
  render(
    <Sheet
      {...{ choice, status, below, say, act, close, loadMore }}
      rest={!listed}
      title={subject.title}
      href={(network) => networkLink(network, draft.value, { hashtags, app, phone })}
    />,
    sheet,
  )
  // As the button's own it comes right after it in the order of Tab.
  sheet.showPopover?.({ source: anchor })
  // Not before: a menu that this one closes, of a click before, takes its name from the button.
  anchor.style.anchorName = '--vitrine-sheet'
  sheet.querySelector<HTMLElement>('li *')?.focus()
}

import type { Words } from '../i18n/messages'
import { MORE_WORDS } from '../i18n/more-words'
import { warnOnce } from '../lib/warnings'
import { copyByField } from './copy-by-field'
import { loadPicture } from './load-picture'
import type { MenuParts } from './menu-parts'
import css from './more.css?inline'
import { MORE_NETWORKS } from './more-networks'
import type { Network } from './networks'

/** What most menus never need. */
export interface More {
  /** The second half of the table, with the names that people know. */
  readonly networks: readonly Network[]
  /** Shares by a network that a link alone does not reach: a QR code, a picture, a server that has to be asked for. */
  share(network: Network): void
  /** Copies a text where the clipboard is refused; shows it where that is refused too. */
  copy(text: string): boolean
  /** Tells the page's developer of ids that are no network's. */
  warn(ids: readonly string[], known: readonly Network[]): void
}

const SERVER = 'mastodon'
/** What those who read Chinese call them; to others these are signs without a sound. */
const CHINESE: Readonly<Record<string, string>> = { weibo: '微博', wechat: '微信' }
const WORDS: Words = MORE_WORDS

/** Made when the rest of the networks is shown, so that the picture is there before it is tapped. */
export function createMore(parts: MenuParts): More {
  const { draft, store, hashtags, window, sheet, say, share, tell, show, announce } = parts
  const { title, image } = draft.subject
  let picture: File | null = null
  parts.addStyle(css)
  const { navigator } = window
  const words = (key: string) => say(key, {}, WORDS)
  const tellLink = (sentence: string, link: string) => {
    announce(sentence)
    show(<p dir="ltr">{link}</p>)
  }
  if (image && navigator.canShare) {
    void loadPicture(image, title, window.fetch).then((file) => {
      if (file && navigator.canShare({ files: [file] })) picture = file
    })
  }

  const askServer = (network: Network) => {
    const submit = (event: SubmitEvent) => {
      event.preventDefault()
      const field = sheet.querySelector('input')!
      // A host, whether typed alone, in an address such as https://host/@name, or as @name@host.
      const server = /([\p{L}\p{M}\d-]+\.)+[\p{L}\p{M}\d-]+(?=[/\s:]|$)/u.exec(field.value)?.[0]
      if (!server) return field.select()
      store.set(SERVER, server)
      const used = share(network)
      if (!used) return
      window.open(parts.networkLink(network, used, { hashtags, server })!, '_blank', 'noopener')
      tell(used, 'opened')
      parts.closeSoon()
    }
    show(
      <form onSubmit={submit}>
        <label>
          {words('server')}
          <input
            ref={(field) => field?.focus()}
            defaultValue={store.get(SERVER) ?? ''}
            inputMode="url"
            placeholder="mastodon.social"
            required
          />
        </label>
        <button type="submit">{words('go')}</button>
      </form>,
    )
  }

  const sharePicture = async (network: Network) => {
    const used = share(network)
    if (!used) return
    const url = used.url(network.id)
    // Both start within the tap: the clipboard asks for it, the browser's sheet spends it.
    const copying = parts.copyText(url)
    const handing = picture && parts.shareNatively({ files: [picture] })
    const copied = await copying
    if (copied) announce(words('postPicture'))
    if (!handing && image) {
      show(
        <a href={image} target="_blank" rel="noopener" download>
          <img src={image} alt={title} />
        </a>,
      )
    }
    tell(used, handing ? await handing : copied ? 'copied' : 'failed')
  }

  const showCode = async (network: Network) => {
    const used = share(network)
    if (!used) return
    const url = used.url(network.id)
    try {
      const { size, path } = await import('./qr').then(({ qrPath }) => qrPath(url))
      show(
        <svg
          role="img"
          aria-label={say('qr')}
          viewBox={`0 0 ${size} ${size}`}
          ref={(code) => void (code && sheet.scroll(0, 9e3))}
        >
          <path d={path} />
        </svg>,
      )
      announce(words('scan'))
    } catch {
      tellLink(parts.messages('failed'), url) // offline
    }
  }

  const isChinese = parts.messages.locale.startsWith('zh')
  return {
    networks: MORE_NETWORKS.map((one) => {
      const name = isChinese && CHINESE[one.id]
      return name ? { ...one, name } : one
    }),
    share: (network) =>
      void (network.way === 'ask' ? askServer : network.way === 'qr' ? showCode : sharePicture)(network),
    copy(text) {
      const copied = copyByField(text, sheet, window.document)
      if (!copied) tellLink(words('notCopied'), text)
      return copied
    },
    warn(ids, known) {
      const allowed = known.map(({ id }) => id).join(', ')
      for (const id of ids) warnOnce(`networks="${id}" is not understood; allowed: ${allowed}.`)
    },
  }
}

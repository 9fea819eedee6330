import { render } from 'preact'
import { loadCatalog } from '../catalog/load-catalog'
import { addStyle } from '../gallery/add-style'
import css from '../gallery/gallery.css?inline'
import { drawIcon, PIN_ICON, SHARE_ICON } from '../gallery/icon'
import { usedBy } from '../gallery/used-by'
import { formatPrice } from '../i18n/format'
import { loadMessages, readOverrides } from '../i18n/load-messages'
import type { Messages } from '../i18n/messages'
import { nearestLocale } from '../i18n/nearest-locale'
import { httpUrl } from '../lib/urls'
import { pinLink } from '../share/pin-link'
import type { Draft, Subject } from '../share/sharing'
import { actionsOf } from './actions'
import type { Controller, LazyElement } from './controller'
import type { Page } from './page'
import { pinFrom, shareFrom } from './share-from'

/** Where a shopper came from is not where the page's address comes from when he shares it. */
const SOURCE = /([?&])(?:utm_\w+|\w+clk?id)=[^&#]*/g
/** What an address may have behind a product's, and still be of its page. */
const ADDED = /^\/?([?&#]|$)/

/** Makes an element the share and pin buttons of one product: the one it names, else the page's own. */
export async function mount(element: LazyElement, page: Page): Promise<Controller> {
  const { sharing } = actionsOf(page)
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
  addStyle(root, css)
  /** Counts the drawings: one whose words come late must not stand over a newer one. */
  let latest = 0

  const draw = async () => {
    const turn = ++latest
    const messages = await loadMessages(
      nearestLocale(element, element.getAttribute('locale') ?? page.dataset.locale),
      readOverrides(page),
    )
    const subject = await subjectOf(element, page, messages)
    if (turn !== latest) return
    const networks = element.getAttribute('networks') ?? page.dataset.networks ?? ''
    let pin: Draft = sharing.draft(subject)
    // A page may have several, which are told apart by their names alone where nobody sees them.
    const nameOf = (act: 'share' | 'pin') => `${messages(act)}: ${subject.title}`
    const onShare = ({ currentTarget }: Event) =>
      shareFrom(page, sharing.draft(subject), { element, control: currentTarget as HTMLElement, networks, messages })
    const onPin = (event: MouseEvent) => {
      const control = usedBy(event)
      if (!control) return
      const used = pin
      pin = sharing.draft(subject)
      pinFrom(page, used, { element, control }, event, () => pin)
    }
    render(
      <div class="acts alone" part="actions" lang={messages.locale}>
        <button type="button" part="share" aria-label={nameOf('share')} aria-haspopup="dialog" onClick={onShare}>
          {drawIcon(SHARE_ICON)}
          <span>{messages('share')}</span>
        </button>
        {subject.image && (
          <a
            data-act="pin"
            part="pin"
            aria-label={nameOf('pin')}
            href={pinLink(pin)}
            target="_blank"
            rel="noopener"
            onClick={onPin}
            onAuxClick={onPin}
          >
            {drawIcon(PIN_ICON)}
            <span>{messages('pin')}</span>
          </a>
        )}
      </div>,
      root,
    )
  }
  // Who led here may be another, or nobody any more.
  const stop = page.recorder.onLevel(draw)
  const watcher = new MutationObserver(draw)
  watcher.observe(element, { attributes: true })
  await draw()
  element.status = 'ready'
  return {
    dispose() {
      latest++
      watcher.disconnect()
      stop()
      render(null, root)
      element.status = 'idle'
    },
  }
}

/** What the attributes say; what they leave out is read from the page's own JSON-LD or Open Graph, then from its head. */
async function subjectOf(element: HTMLElement, { window, dataset, warn }: Page, messages: Messages): Promise<Subject> {
  const { document, location } = window
  const base = element.baseURI // the document's may be an element that is named so
  const attribute = (name: string) => element.getAttribute(name) || null
  /** One that is none is told: the page's own stands in for it, which is another product. */
  const address = (name: string) => {
    const value = attribute(name)
    const url = httpUrl(value, base)
    if (value && !url) warn(name, value)
    return url
  }
  const url = address('product-url')
  const heading = attribute('heading')
  const image = address('image')
  const catalog =
    url && heading && image
      ? undefined
      : (await loadCatalog('page', { fetch: window.fetch.bind(window), base, document }).catch(() => null))?.catalog
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href
  const here = httpUrl(canonical, base) ?? location.href
  // Of several, the others are what the page recommends.
  const product = catalog?.products.find((one) => ADDED.test(here.split(one.url)[1]!)) ?? catalog?.products[0]
  /** Of a page that does not say that it is a product's; what is named by its address may be another. */
  const openGraph = (name: string) =>
    !url && document.querySelector<HTMLMetaElement>(`[property="og:${name}"]`)?.content
  // The price is of the page's product; what is named otherwise may be another.
  const isTold = !!product?.price && !url && !heading && dataset.sharePrice !== 'off'
  return {
    product: attribute('product') ?? product?.id ?? null,
    photo: null,
    position: null,
    url: url ?? (product?.url ?? here).replace(SOURCE, '$1'),
    title: heading ?? product?.title ?? (openGraph('title') || document.title),
    ...(isTold && { price: formatPrice(product.price!, product.currency ?? catalog!.currency, messages) }),
    image: image ?? product?.images[0]?.src ?? httpUrl(openGraph('image'), base),
  }
}

import { fitText, measureText } from './fit-text'
import type { Network } from './networks'
import { hashtagText, titleAndPrice } from './share-text'
import type { Draft } from './sharing'

/** What a store decides of its posts. */
export interface PostSettings {
  /** Without `#`; letters, digits and underscores of any language. */
  hashtags?: readonly string[] | undefined
  /** Facebook's app id, which Messenger wants. */
  app?: string | undefined
  /** Whether the device is a phone or a tablet. */
  phone?: boolean | undefined
  /** Host of the shopper's own server (Mastodon). */
  server?: string | null | undefined
}

/**
 * The link that opens a network's page or app with the post, each text within what the network takes.
 * Null when it needs an app id or a server that is not known.
 */
export function networkLink(network: Network, draft: Draft, settings: PostSettings = {}): string | null {
  const { hashtags = [], app, server } = settings
  const { count, max = 500, linkCount } = network
  const template = (settings.phone && network.phone) || network.link
  if (!template) return null

  const { image } = draft.subject
  const url = draft.url(network.id)
  const tags = hashtagText(hashtags)
  const room = max - measureText(`${tags} `, count) - (linkCount ?? url.length)
  const text = fitText(titleAndPrice(draft.subject), room, count)
  const tagged = (text + tags).trim()
  const values: Readonly<Record<string, string | null | undefined>> = {
    url,
    text,
    tagged,
    post: `${tagged}\n${url}`.trim(),
    tags: hashtags.join(),
    tag: tags.split(' ')[1],
    image,
    app,
    server,
  }
  let complete = true
  const link = template.replace(/(&\w+=)?\{(\w+)\}/g, (_, parameter = '', name: string) => {
    // Half a surrogate pair, which feeds do hold, would be an exception.
    const value = values[name]?.replace(/[\ud800-\udfff]/gu, '\ufffd')
    if (!value && (name === 'app' || name === 'server')) complete = false
    return value ? parameter + encodeURIComponent(network.id === 'email' ? value.replace('\n', '\r\n') : value) : ''
  })
  return complete ? link : null
}

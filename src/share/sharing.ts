import type { RecordEvent, ShareData, ShareOutcome } from '../beacon/wire'
import type { Emit } from '../lib/emit'
import { createShareId } from '../lib/ids'
import { type LinkSettings, shareLink } from '../referral/share-link'
import { type Chain, encodeChild } from '../referral/token'

export type { Emit }

/** What is shared: a product, a photo, or a poll, and where in the gallery it was. */
export interface Subject {
  product: string | null
  photo: string | null
  /** Place in the gallery, from 0. */
  position: number | null
  /** The product's page, absolute http(s). */
  url: string
  title: string
  /** Formatted for the shopper, e.g. `€49.90`; missing = not told. */
  price?: string
  /** Absolute URL of the picture, or none. */
  image: string | null
  /** Id of its pin on Pinterest, where the store has one. */
  pin?: string | undefined
}

export interface SharingOptions {
  record: RecordEvent
  emit: Emit
  /** The arrival that counts now; its leaf becomes the parent of a new share. */
  arrival: () => Pick<Chain, 'chain' | 'depth'> | null
  /** Remembers a share as this browser's own, so that opening its link is no arrival. */
  ownShare: (share: string) => void
  link: LinkSettings
}

/** A share node to be: its id and its links, which stay the same from the moment they are shown until they are followed. */
export interface Draft {
  share: string
  /** Leaf of the arrival's chain when the links were made, or null. */
  parent: string | null
  subject: Subject
  /** The link to give away, with the token and that network as source. */
  url(network: string): string
}

export interface Sharing {
  /** A node id and its links; nothing is recorded or fired. Make a new one for each share. */
  draft(subject: Subject): Draft
  /**
   * The shopper chose a network: fires the cancelable `share` (`pin` for Pinterest), then remembers and records the node.
   * False when the page prevented it: do nothing more.
   */
  share(draft: Draft, network: string, target: EventTarget): boolean
  /** Says what is known of what followed, as `share-outcome`. */
  outcome(draft: Draft, outcome: ShareOutcome, target: EventTarget): void
}

/** The making and telling of shares; views call it, and open what the shopper chose. */
export function createSharing({ record, emit, arrival, ownShare, link }: SharingOptions): Sharing {
  return {
    draft(subject) {
      const share = createShareId()
      const from = arrival()
      const token = encodeChild(from, share)
      return {
        share,
        parent: from?.chain.at(-1) ?? null,
        subject,
        url: (network) => shareLink(subject.url, token, network, link),
      }
    },
    share({ share, parent, subject: { product, photo, position } }, network, target) {
      const type = network === 'pinterest' ? 'pin' : 'share'
      const data: ShareData = { share, parent, network, product, photo, position }
      if (!emit(target, type, data, true)) return false
      ownShare(share)
      record(type, data)
      return true
    },
    outcome({ share }, outcome, target) {
      emit(target, 'share-outcome', { share, outcome })
      record('share-outcome', { share, outcome })
    },
  }
}

import { EVENT_TYPES } from '../../beacon/wire'
import { isText } from '../../lib/is-text'
import type { EventDetail, EventRow } from './event-row'
import { FieldReader, isFields } from './fields'

/** What became of one event of a batch: a row for its store, or the reason why not. */
export type ParsedEvent = { store: string; id: string; row: EventRow } | { id: string | null; reason: string }

/** Clocks that are ahead by more can't be right: the event is taken as of now. */
const MAX_AHEAD_MS = 5 * 60_000
/** A device keeps unsent events for days, not for years: beyond this its clock is wrong. */
const MAX_LATE_MS = 400 * 24 * 3600_000

const OUTCOMES = ['copied', 'opened', 'handed-over', 'cancelled', 'failed']
const TYPES: readonly string[] = EVENT_TYPES.map((type) => `vitrine.${type}`)

/**
 * Checks one event of the wire format field by field and takes from it what is known; unknown fields are left behind,
 * so that newer widgets can talk to older collectors.
 */
export function parseEvent(input: unknown, receivedMs: number): ParsedEvent {
  if (!isFields(input)) return { id: null, reason: 'must be an object' }
  const id = isText(input['id'], 128) ? input['id'] : null
  if (id === null) return { id, reason: 'id: must be a text of 1 to 128 characters' }
  if (input['specversion'] !== '1.0') return { id, reason: 'specversion: must be "1.0"' }
  const source = input['source']
  const store = typeof source === 'string' ? /^\/stores\/([a-z0-9.-]{1,64})$/.exec(source)?.[1] : undefined
  if (store === undefined) return { id, reason: 'source: must be /stores/ and the store key' }
  const type = input['type']
  if (typeof type !== 'string' || !TYPES.includes(type))
    return { id, reason: `type: must be one of ${TYPES.join(', ')}` }
  const data = input['data']
  if (!isFields(data)) return { id, reason: 'data: must be an object' }

  const read = new FieldReader()
  const timeMs = read.time(input, 'time')
  const subject = read.optional(input, 'subject', 255)
  const chain = read.chain(data)
  const isWrongClock = timeMs > receivedMs + MAX_AHEAD_MS || timeMs < receivedMs - MAX_LATE_MS
  const time = new Date(timeMs).toISOString()
  const row: EventRow = {
    id,
    type: type.slice('vitrine.'.length),
    time,
    at: isWrongClock ? new Date(receivedMs).toISOString() : time,
    visitor: read.optional(data, 'visitor', 64),
    session: read.optional(data, 'session', 64),
    page: read.page(data),
    chain,
    depth: read.depth(data, chain),
    share: null,
    parent: null,
    network: null,
    product: subject,
    photo: null,
    order: null,
    data: null,
    ...FIELDS[type.slice('vitrine.'.length)]?.(read, data, subject),
  }
  return read.problem ? { id, reason: read.problem } : { store, id, row }
}

type Data = Readonly<Record<string, unknown>>
type ReadFields = (read: FieldReader, data: Data, subject: string | null) => Partial<EventRow>

const place: ReadFields = (read, data, subject) => ({
  product: read.optional(data, 'product', 255) ?? subject,
  photo: read.optional(data, 'photo', 255),
  data: data['position'] == null ? null : { position: read.integer(data, 'position', 0, 10_000_000) },
})

const share: ReadFields = (read, data, subject) => {
  const id = read.share(data, 'share')
  const parent = data['parent'] == null ? null : read.share(data, 'parent')
  if (parent === id) read.refuse('parent: a share is not its own parent')
  return { ...place(read, data, subject), share: id, parent, network: read.text(data, 'network', 64) }
}

/** What is read of each type beside what is common to all. */
const FIELDS: Readonly<Record<string, ReadFields>> = {
  view: place,
  open: place,
  share,
  pin: share,
  'share-outcome': (read, data) => ({
    share: read.share(data, 'share'),
    data: { outcome: read.oneOf(data, 'outcome', OUTCOMES) },
  }),
  landing: (read, data) => {
    const referrer = read.origin(data, 'referrer')
    return {
      share: read.share(data, 'share'),
      network: read.optional(data, 'network', 64),
      data: referrer ? { referrer } : null,
    }
  },
  vote: (read, data) => {
    const replaces = read.optional(data, 'replaces', 128)
    return {
      data: {
        poll: read.text(data, 'poll', 255),
        choice: data['choice'] === null ? null : read.text(data, 'choice', 255),
        ...(replaces ? { replaces } : {}),
      },
    }
  },
  buy: (read, data) => {
    const detail: EventDetail = { quantity: read.integer(data, 'quantity', 1, 1_000_000) }
    const variant = read.optional(data, 'variant', 255)
    const checkout = read.origin(data, 'checkout')
    if (variant) detail.variant = variant
    if (data['price'] != null) detail.price = read.money(data, 'price')
    if (checkout) detail.checkout = checkout
    return { product: read.text(data, 'product', 255), data: detail }
  },
  conversion: (read, data) => {
    const customer = read.optional(data, 'customer', 255)
    return {
      order: read.text(data, 'order', 255),
      data: {
        value: read.money(data, 'value'),
        items: read.items(data),
        touches: read.touches(data),
        ...(customer ? { customer } : {}),
      },
    }
  },
}

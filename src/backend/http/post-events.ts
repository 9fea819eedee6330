import type { Store } from '../config'
import type { ReceivedEvent } from '../events/event-row'
import { parseEvent } from '../events/parse-event'
import { bearerOf, isSecret } from './auth'
import { parseJson, readBody } from './body'
import { type Call, type Context, forbiddenOrigin } from './context'
import { deviceClass } from './device-class'
import { isAllowedOrigin } from './origins'
import { json, Problem } from './problem'

/** Why one event of a batch was not taken. */
export interface Rejection {
  /** Its place in the batch, from 0. */
  readonly index: number
  /** Its id, or null when it has none. */
  readonly id: string | null
  /** The field and what it must be. */
  readonly reason: string
}

/** A page's share of the browser's 64 KiB of requests in flight, and what a widget sends at most. */
export const PAGE_LIMITS = { bytes: 16 * 1024, events: 50 }
/** For the host's own server, which shows its secret: to bring in what was collected elsewhere. */
export const SERVER_LIMITS = { bytes: 1024 * 1024, events: 1000 }

/** The deepest field is six levels down: batch, event, data, touches, touch, chain. */
const MAX_DEPTH = 8

const TYPES = ['text/plain', 'application/json', 'application/cloudevents-batch+json']

/** `POST /events`: takes a batch, stores what is good and new, and says what became of each. */
export async function postEvents(call: Call, context: Context): Promise<Response> {
  const { request } = call
  const type = (request.headers.get('content-type') ?? 'text/plain').split(';', 1)[0]!.trim().toLowerCase()
  if (!TYPES.includes(type)) throw new Problem(415, `the content type must be one of ${TYPES.join(', ')}`)

  const secret = bearerOf(request)
  if (secret && !(await isSecret(secret, everySecret(context)))) throw new Problem(401, 'no store has this secret')
  const { byStore, rejected } = await receive(request, secret ? SERVER_LIMITS : PAGE_LIMITS, context)
  const taken: [Store, Group][] = []
  let forbidden: Problem | undefined
  for (const [id, group] of byStore) {
    const store = context.config.stores.get(id)
    if (store) call.admit(store)
    const reason = await refusal(request, store, secret)
    if (store && !reason) {
      taken.push([store, group])
      continue
    }
    if (store) forbidden ??= secret ? new Problem(401, reason) : forbiddenOrigin(request, id)
    for (const [i, index] of group.indexes.entries()) rejected.push({ index, id: group.events[i]!.row.id, reason })
  }
  if (forbidden && !taken.length) throw forbidden

  let accepted = 0
  let duplicates = 0
  const writes = taken.map(async ([store, { events, indexes }]) => {
    const written = await context.writer.write(store.id, events)
    accepted += written.accepted
    duplicates += written.duplicates
    for (const place of written.refused)
      rejected.push({ index: indexes[place]!, id: events[place]!.row.id, reason: 'the database refused it' })
  })
  // All have ended before the answer, also when one fails: what it says must be the last word.
  const results = await Promise.allSettled(writes)
  for (const result of results) if (result.status === 'rejected') throw result.reason
  rejected.sort((a, b) => a.index - b.index)
  context.metrics.add('vitrine_events_total{result="accepted"}', accepted)
  context.metrics.add('vitrine_events_total{result="duplicate"}', duplicates)
  context.metrics.add('vitrine_events_total{result="rejected"}', rejected.length)
  return json({ accepted, duplicates, rejected }, 202)
}

/** The events of one store, and their places in the batch. */
interface Group {
  readonly events: ReceivedEvent[]
  readonly indexes: number[]
}

/** Reads a batch and parses each event. What was read is let go of here: many requests wait for the database at once. */
async function receive(request: Request, limits: typeof PAGE_LIMITS, { now }: Context) {
  const batch = parseJson(await readBody(request, limits.bytes), MAX_DEPTH)
  if (!Array.isArray(batch)) throw new Problem(400, 'the body must be a batch: a JSON array of events')
  if (batch.length > limits.events) throw new Problem(413, `a batch may have ${limits.events} events`)

  const receivedMs = now()
  const receivedAt = new Date(receivedMs).toISOString()
  const device = deviceClass(request.headers)
  const rejected: Rejection[] = []
  const byStore = new Map<string, Group>()
  for (const [index, item] of batch.entries()) {
    const parsed = parseEvent(item, receivedMs)
    if (!('row' in parsed)) {
      rejected.push({ index, ...parsed })
      continue
    }
    let group = byStore.get(parsed.store)
    if (!group) byStore.set(parsed.store, (group = { events: [], indexes: [] }))
    group.events.push({ row: parsed.row, receivedAt, device })
    group.indexes.push(index)
  }
  return { byStore, rejected }
}

const everySecret = ({ config }: Context): string[] => [...config.stores.values()].flatMap(({ secrets }) => secrets)

/** Why the sender may not speak for the store; empty when it may. */
async function refusal(request: Request, store: Store | undefined, secret: string | null): Promise<string> {
  if (!store) return 'source: no such store here'
  if (secret) return (await isSecret(secret, store.secrets)) ? '' : "the secret is not the store's"
  return isAllowedOrigin(request, store) ? '' : 'source: the origin is not among those of the store'
}

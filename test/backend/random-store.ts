import { createHmac } from 'node:crypto'
import { encodeToken } from '../../src/referral/token'
import { createRandom } from '../faults/random'
import {
  at,
  bearer,
  conversion,
  event,
  post,
  SECRET,
  STORE,
  share,
  type TestBackend,
  type TestEvent,
} from './backend-fixture'

/** Two weeks, in minutes. */
const SPAN = 14 * 24 * 60
const NETWORKS = ['whatsapp', 'copy', 'x', 'pinterest']
const PRODUCTS = ['lamp', 'vase', 'cup', null]
const DEVICES = ['Mozilla/5.0 (iPhone) Mobile', 'Mozilla/5.0 (Windows NT 10.0)', '']

/**
 * Two weeks of a store, told in no order: forests of shares, some told twice and differently, arrivals with and without
 * consent, votes changed and taken back, orders of browsers and of the host with tokens, refunds and
 * cancellations.
 */
export async function fillRandomStore(backend: TestBackend, seed: number): Promise<void> {
  const { next, below, pick } = createRandom(seed)
  const maybe = <Value>(part: number, value: () => Value): Value | undefined => (next() < part ? value() : undefined)
  const visitor = () => maybe(0.8, () => `v${below(25)}`)
  const who = (id = visitor()) => (id ? { visitor: id } : {})
  const minute = () => below(SPAN)

  const chains: string[][] = []
  const shares = Array.from({ length: 40 }, (_, i): TestEvent => {
    const above = i && next() < 0.7 ? pick(chains) : []
    const made = share(visitor(), above, at(minute()), { network: pick(NETWORKS), product: pick(PRODUCTS) })
    chains.push([...above, made.data.share])
    return next() < 0.2 ? { ...made, type: 'vitrine.pin' } : made
  })
  const led = (): { chain: string[]; depth: number } => {
    const chain = next() < 0.3 ? [] : next() < 0.1 ? ['aB3dE5gH7jK9'] : pick(chains).slice(-16)
    return { chain, depth: chain.length }
  }
  const several = (count: number, make: () => TestEvent) => Array.from({ length: count }, make)
  const seen = (type: 'view' | 'open' | 'buy', more = {}) =>
    event(type, { ...who(), ...led(), product: pick(['lamp', 'vase', 'sofa']), ...more }, { time: at(minute()) })

  const firstVotes: string[] = []
  const events = [
    ...shares,
    ...several(40, () => {
      const { chain } = led()
      const came = { share: chain.at(-1) ?? 'Zx_-0123abcD', network: pick([null, 'email', 'whatsapp']), chain: [] }
      return event('landing', { ...who(), ...came, referrer: null }, { time: at(minute()) })
    }),
    ...several(40, () => seen(pick(['view', 'open']))),
    ...several(10, () => seen('buy', { quantity: 1 + below(3), price: null, variant: null })),
    ...several(40, () => {
      const id = visitor()
      const data = { ...who(id), ...led(), poll: pick(['p', 'q']), choice: pick(['red', 'blue', null]) }
      const replaces = id ? undefined : maybe(0.4, () => firstVotes.at(-1))
      const made = event('vote', { ...data, ...(replaces ? { replaces } : {}) }, { time: at(minute()) })
      if (!id) firstVotes.push(made.id)
      const subject = pick(PRODUCTS)
      return subject ? { ...made, subject } : made
    }),
    ...several(15, () =>
      event(
        'share-outcome',
        { ...who(), share: pick(chains).at(-1), outcome: pick(['copied', 'opened', 'cancelled', 'failed']) },
        { time: at(minute()) },
      ),
    ),
    ...several(35, () => {
      const ordered = minute()
      const touches = Array.from({ length: below(5) }, () => ({
        ...led(),
        network: pick([null, 'email']),
        // Some are told for some minutes after the order.
        at: at(ordered + 10 - below(pick([20, 45 * 24 * 60]))),
      })).filter(({ chain }) => chain.length)
      return conversion(
        `o${below(28)}`,
        {
          ...who(),
          ...led(),
          touches,
          value: { minor: below(10_000), currency: pick(['EUR', 'EUR', 'JPY']) },
          items: several(below(3), () => seen('view')).map(({ data }) => ({
            product: data['product'],
            quantity: 1 + below(4),
          })),
        },
        at(ordered),
      )
    }),
  ]
  const order = events.map((one) => ({ one, place: next() })).sort((a, b) => a.place - b.place)
  for (let i = 0; i < order.length; i += 20)
    await backend.fetch(
      post(
        '/events',
        order.slice(i, i + 20).map(({ one }) => one),
        { 'user-agent': pick(DEVICES) },
      ),
    )
  // Told again, differently: whoever came first counts.
  const told = shares
    .slice(0, 5)
    .map(({ data }) => share('thief', pick(chains), at(minute()), { share: data['share'] }))
  await backend.fetch(post('/events', told))

  for (let i = 0; i < 20; i++) {
    const chain = pick(chains)
    const token = maybe(0.5, () => pick([encodeToken(chain), chain.at(-1) ?? '']))
    const said = {
      order: `o${below(34)}`,
      value: { minor: below(10_000) },
      currency: pick(['EUR', 'JPY']),
      status: pick(['paid', 'paid', 'paid', 'refunded']),
      at: at(minute()),
      ...(token ? { token } : {}),
      ...maybe(0.3, () => ({ refunded: { minor: below(8000) } })),
      ...maybe(0.5, () => ({ items: [{ product: pick(['lamp', 'sofa']), quantity: 1 + below(3) }] })),
    }
    await backend.fetch(post('/orders', said, bearer))
  }
  // Some are cancelled, and some of these told as paid once more.
  for (let i = 0; i < 8; i++) {
    const order = `o${below(34)}`
    const body = JSON.stringify({ id: order })
    const signature = createHmac('sha256', SECRET).update(body).digest('base64')
    const headers = { 'x-wc-webhook-signature': signature, 'x-wc-webhook-topic': 'order.deleted' }
    await backend.fetch(post(`/webhooks/woocommerce?store=${STORE}`, body, headers))
    const again = { order, value: { minor: 700 }, currency: 'EUR', status: 'paid' }
    if (next() < 0.4) await backend.fetch(post('/orders', again, bearer))
  }
}

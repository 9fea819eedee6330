import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** One batch at the collector's door. */
export interface Door {
  request: IncomingMessage
  response: ServerResponse
  /** Answers in the collector's place. */
  answer(status: number, text?: string, headers?: Record<string, string>): void
  /** Lets the real collector have the batch; `trouble` happens at every statement, and at the end of every transaction. */
  pass(trouble?: () => Promise<void>): Promise<Receipt>
  /** Gives the collector's answer to the page. */
  reply(receipt: Receipt): void
  /** Breaks the connection. */
  reset(): void
}

export interface Receipt {
  status: number
  text: string
  headers: Record<string, string>
}

type Misbehave = (door: Door) => unknown

/** Waits of the collector are as much shorter as the pages' clocks are faster. */
const SPEED = 20

const databaseError = (code: string) => Object.assign(new Error('a fault of the test'), { code })
/** What the database throws at its first statements, or for good. */
const failing = (code: string, times = Number.POSITIVE_INFINITY) => {
  let calls = 0
  return async () => {
    if (calls++ < times) throw databaseError(code)
  }
}
const passWith =
  (trouble: () => () => Promise<void>): Misbehave =>
  async ({ pass, reply }) =>
    reply(await pass(trouble()))

/** Everything that can go wrong between a page and its collector, and in the collector. */
const MISBEHAVIOURS: Record<string, Misbehave> = {
  'reset before the body': ({ reset }) => reset(),
  'reset in the middle of the body': ({ request, reset }) => void request.once('data', reset).resume(),
  '500': ({ answer }) => answer(500),
  '502 with a page': ({ answer }) => answer(502, '<h1>Bad gateway</h1>'),
  '404 during a deploy': ({ answer }) => answer(404, '<h1>Not found</h1>'),
  '408': ({ answer }) => answer(408),
  '413 for more than one event': async ({ answer, pass, reply, request }) =>
    Number(request.headers['content-length']) > 2000 ? answer(413) : reply(await pass()),
  '429, Retry-After in seconds': ({ answer }) => answer(429, '', { 'retry-after': '2' }),
  '503, Retry-After as a date': ({ answer }) =>
    answer(503, '', { 'retry-after': new Date(Date.now() + 2000).toUTCString() }),
  '503, Retry-After absurd': ({ answer }) => answer(503, '', { 'retry-after': '-1e9' }),
  'no answer': () => {},
  'answer lost after the batch was stored': async ({ pass, reset }) => {
    await pass()
    reset()
  },
  'answer cut': async ({ pass, response, reset }) => {
    const { status, text } = await pass()
    response.writeHead(status, { 'content-length': text.length + 50 })
    response.write(text.slice(0, 10), reset)
  },
  'answer without CORS headers': async ({ pass, answer }) => {
    const { status, text } = await pass()
    answer(status, text)
  },
  'captive portal': ({ answer }) => answer(200, '<!doctype html><title>Welcome to HotelNet</title>'),
  'receipt without a body': ({ answer }) => answer(202),
  'redirect to a page': ({ answer }) => answer(302, '', { location: '/welcome' }),
  'redirect to another origin': ({ answer }) => answer(307, '', { location: 'http://127.0.0.1:9/events' }),
  'delivered three times at once': async ({ pass, reply }) => {
    await Promise.all([pass(), pass()])
    reply(await pass())
  },
  'replayed later, twice, among others': async ({ pass, reply }) => {
    reply(await pass())
    for (const ms of [700, 150]) {
      await wait(ms)
      await pass()
    }
  },
  'database slow for five seconds': passWith(() => async () => {
    await wait(5000 / SPEED)
  }),
  'database away': passWith(() => failing('ECONNREFUSED')),
  'database back after the first statement': passWith(() => failing('ECONNRESET', 1)),
  deadlock: passWith(() => failing('40P01', 1)),
  'deadlock for good': passWith(() => failing('40P01')),
  'serialization failure': passWith(() => failing('40001', 2)),
  'connections all taken': passWith(() => failing('53300')),
  'restarted in the middle of the batch': async ({ pass, reset }) => {
    await pass(failing('57P01'))
    reset()
  },
}

export const FAULTS = Object.keys(MISBEHAVIOURS)

/** Treats a batch as a fault would; without one, as the collector does. */
export const misbehave = async (fault: string | null, door: Door): Promise<void> => {
  const act = fault === null ? undefined : MISBEHAVIOURS[fault]
  await (act ? act(door) : door.reply(await door.pass()))
}

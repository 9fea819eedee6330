import { type Database, DatabaseAway, isRefusal, type Sql, toAway } from '../database'
import type { ReceivedEvent } from './event-row'
import { hasEffects, insertEvents, storeEffects } from './store-events'

/** What became of a batch's events. */
export interface Written {
  /** Ids that are new, now committed. */
  readonly accepted: number
  /** Events that were there already, or twice in the batch. */
  readonly duplicates: number
  /** Places in the batch of events that the database refused. */
  readonly refused: readonly number[]
}

/** Rows of one transaction; beyond this a larger group gains nothing. */
const MAX_GROUP_ROWS = 2000
/** Rows that may wait; then the sender is asked to come back later, before memory or patience ends. */
const MAX_WAITING_ROWS = 20_000
/** Transactions at once for each store: while the database works on one, the next is made ready. */
const LANES = 2
/** Rows that wait when the second begins. Fewer share the next transaction, since each has its own cost. */
const SECOND_LANE_ROWS = 500

interface Job {
  readonly events: readonly ReceivedEvent[]
  readonly resolve: (written: Written) => void
  readonly reject: (reason: unknown) => void
}

/**
 * Writes batches, several in one transaction when they come faster than the database commits: a commit costs far more
 * than a row. A batch is told as written only after its commit.
 */
export function createWriter(database: Database) {
  const queues = new Map<string, { waiting: Job[]; rows: number; lanes: number }>()
  let waitingRows = 0
  let running = 0
  let onIdle: (() => void) | undefined

  function write(store: string, events: readonly ReceivedEvent[]): Promise<Written> {
    if (waitingRows + events.length > MAX_WAITING_ROWS && waitingRows > 0)
      return Promise.reject(new DatabaseAway('too many events are waiting for the database'))
    waitingRows += events.length
    let queue = queues.get(store)
    if (!queue) queues.set(store, (queue = { waiting: [], rows: 0, lanes: 0 }))
    const { waiting } = queue
    queue.rows += events.length
    return new Promise((resolve, reject) => {
      waiting.push({ events, resolve, reject })
      void drain(store)
    })
  }

  async function drain(store: string): Promise<void> {
    const queue = queues.get(store)
    if (!queue || queue.lanes >= LANES || (queue.lanes && queue.rows < SECOND_LANE_ROWS)) return
    queue.lanes++
    running++
    while (queue.waiting.length) {
      const group = nextGroup(queue.waiting)
      const rows = rowsOf(group)
      queue.rows -= rows
      await writeGroup(database, store, group)
      waitingRows -= rows
    }
    running--
    if (!--queue.lanes) queues.delete(store)
    if (!running) onIdle?.()
  }

  return {
    write,
    /** Resolves when nothing is waiting or being written any more. */
    idle: (): Promise<void> =>
      new Promise((resolve) => {
        if (running) onIdle = resolve
        else resolve()
      }),
    waitingRows: () => waitingRows,
  }
}

const rowsOf = (jobs: readonly Job[]): number => jobs.reduce((sum, { events }) => sum + events.length, 0)

function nextGroup(waiting: Job[]): Job[] {
  let rows = 0
  let count = 0
  while (count < waiting.length && (count === 0 || rows + waiting[count]!.events.length <= MAX_GROUP_ROWS))
    rows += waiting[count++]!.events.length
  return waiting.splice(0, count)
}

async function writeGroup(database: Database, store: string, group: readonly Job[]): Promise<void> {
  try {
    const fresh = await commit(
      database,
      store,
      group.flatMap(({ events }) => events),
    )
    for (const { events, resolve } of group) {
      let accepted = 0
      // The first batch of the group that brought an id has it accepted.
      for (const { row } of events) if (fresh.delete(row.id)) accepted++
      resolve({ accepted, duplicates: events.length - accepted, refused: [] })
    }
  } catch (error) {
    // What is refused is dropped by who sent it, so nothing is that could be written later.
    if (isRefusal(error)) for (const job of group) await writeOneByOne(database, store, job)
    else for (const { reject } of group) reject(toAway(error))
  }
}

/** The database refused something that the checks let pass: find which, so that it never costs a good event. */
async function writeOneByOne(database: Database, store: string, { events, resolve, reject }: Job): Promise<void> {
  let accepted = 0
  const refused: number[] = []
  for (const [index, event] of events.entries()) {
    try {
      accepted += (await commit(database, store, [event])).size
    } catch (error) {
      if (!isRefusal(error)) return reject(toAway(error))
      refused.push(index)
    }
  }
  resolve({ accepted, duplicates: events.length - accepted - refused.length, refused })
}

/** Writes events and all that follows from the new ones in one transaction; gives the ids of the new ones. */
async function commit(database: Database, store: string, events: readonly ReceivedEvent[]): Promise<Set<string>> {
  const first = new Map<string, ReceivedEvent>()
  for (const event of events) if (!first.has(event.row.id)) first.set(event.row.id, event)
  const distinct = [...first.values()]
  // In one order for everybody, so that two collectors never wait for each other crosswise.
  const sorted = [...distinct].sort((a, b) => (a.row.id < b.row.id ? -1 : 1))
  const work = async (sql: Sql): Promise<Set<string>> => {
    const fresh = await insertEvents(sql, store, sorted)
    await storeEffects(
      sql,
      store,
      distinct.filter((event) => fresh.has(event.row.id)),
    )
    return fresh
  }
  // One statement is a transaction by itself.
  return distinct.some(hasEffects) ? database.transaction(work) : insertEvents(database, store, sorted)
}

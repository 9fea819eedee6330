import { expect, test } from 'vitest'
import type { Database, Sql } from '../../src/backend/database'
import { parseEvent } from '../../src/backend/events/parse-event'
import { createWriter } from '../../src/backend/events/writer'
import { migrate } from '../../src/backend/schema'
import { createId } from '../../src/lib/ids'
import { quickPglite } from '../tools/quick-pglite'
import { at, count, STORE, share } from './backend-fixture'

/** The database, with transactions that wait at the door until they are let in. */
function withDoor(database: Database) {
  const waiting: (() => void)[] = []
  const transaction: Database['transaction'] = async <Result>(work: (sql: Sql) => Promise<Result>) => {
    await new Promise<void>((resolve) => waiting.push(resolve))
    return database.transaction(work)
  }
  return { database: { ...database, transaction }, waiting }
}

const batchOf = (count: number) =>
  Array.from({ length: count }, () => {
    const parsed = parseEvent({ ...share('ann', []), id: createId(21) }, Date.parse(at(0)))
    if (!('row' in parsed)) throw new Error(parsed.reason)
    return { row: parsed.row, receivedAt: at(0), device: 'desktop' as const }
  })

test('a second transaction begins only where enough events wait, and no third ever does', async () => {
  const pglite = await quickPglite()
  await migrate(pglite)
  const { database, waiting } = withDoor(pglite)
  const writer = createWriter(database)
  const written = [writer.write(STORE, batchOf(1))]
  for (let rows = 0; rows < 480; rows += 20) written.push(writer.write(STORE, batchOf(20)))
  expect(waiting).toHaveLength(1)
  written.push(writer.write(STORE, batchOf(20)))
  expect(waiting).toHaveLength(2)
  for (let rows = 0; rows < 1000; rows += 20) written.push(writer.write(STORE, batchOf(20)))
  expect(waiting).toHaveLength(2)
  // Of another store none waits for these.
  written.push(writer.write('other', batchOf(1)))
  expect(waiting).toHaveLength(3)

  let begun = 0
  while (writer.waitingRows()) {
    for (const enter of waiting.splice(0)) {
      begun++
      enter()
    }
    await Promise.race([writer.idle(), new Promise(setImmediate)])
  }
  expect((await Promise.all(written)).reduce((sum, { accepted }) => sum + accepted, 0)).toBe(1502)
  expect(await count(pglite, 'vitrine_events')).toBe(1502)
  // The first event, what waited behind it, and all that came while that was written.
  expect(begun).toBe(4)
  await pglite.close()
})

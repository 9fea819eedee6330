import { afterAll, expect, test } from 'vitest'
import { pgliteDatabase } from '../../src/backend/pglite'

const MIB = 1024 * 1024
const database = pgliteDatabase(undefined, { maxLogBytes: 4 * MIB })
afterAll(() => database.close())

test('what a crash would have to read again does not grow with all that was ever written', async () => {
  const unread = async () => {
    const [row] = await database.query<{ bytes: number }>(
      'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::float8 as bytes from pg_control_checkpoint()',
    )
    return row!.bytes
  }
  const lengths: number[] = []
  for (let i = 0; i < 60; i++) {
    await database.query(`select pg_logical_emit_message(false, 'test', repeat('x', $1))`, [MIB / 4])
    lengths.push(await unread())
  }
  expect(Math.max(...lengths)).toBeGreaterThan(3 * MIB)
  // What comes between two looks may lie above it.
  expect(Math.max(...lengths)).toBeLessThan(10 * MIB)
})

import { afterAll, expect, test } from 'vitest'
import { pgliteDatabase } from '../../src/backend/pglite'

const database = pgliteDatabase()
afterAll(() => database.close())

test('what a crash would have to read again does not grow with all that was ever written', async () => {
  const unread = async () => {
    const [row] = await database.query<{ bytes: number }>(
      'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::float8 as bytes from pg_control_checkpoint()',
    )
    return row!.bytes
  }
  await database.query('create table filler (text text)')
  const lengths: number[] = []
  for (let i = 0; i < 40; i++) {
    await database.transaction((sql) =>
      sql.query(`insert into filler select repeat('x', 1800) from generate_series(1, 2000)`),
    )
    lengths.push(await unread())
  }
  expect(Math.max(...lengths)).toBeLessThan(100 * 1024 * 1024)
  expect(lengths.reduce((sum, length, i) => sum + Math.max(0, length - (lengths[i - 1] ?? 0)), 0)).toBeGreaterThan(
    120 * 1024 * 1024,
  )
})

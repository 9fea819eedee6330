import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, expect, test, vi } from 'vitest'
import { isAway } from '../../src/backend/database'
import { pgliteDatabase } from '../../src/backend/pglite'
import { ConfigError } from '../../src/lib/warnings'

const MIB = 1024 * 1024
const database = pgliteDatabase(undefined, { maxLogBytes: 4 * MIB })
const home = mkdtempSync(join(tmpdir(), 'vitrine-pglite-'))
afterAll(async () => {
  await database.close()
  rmSync(home, { recursive: true, force: true })
})

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

test.each(['', ' '])('an empty name is neither a folder nor memory: %j', (name) => {
  expect(() => pgliteDatabase(name)).toThrow(ConfigError)
})

test('a folder is open once in a process, whatever it is called by, and again after its end', async () => {
  const folder = join(home, 'data')
  mkdirSync(folder)
  symlinkSync(folder, join(home, 'alias'))
  const first = pgliteDatabase(folder)
  await first.query('create table kept as select 7 as seven')
  for (const name of [folder, `${folder}/`, join(home, 'alias')]) {
    const rival = pgliteDatabase(name)
    await expect(rival.query('select 1')).rejects.toThrow(/in use by process/)
    await expect(rival.query('select 1')).rejects.toBeInstanceOf(ConfigError)
    await rival.close()
  }
  const waiting = pgliteDatabase(folder)
  await expect(waiting.query('select 1')).rejects.toThrow(ConfigError)
  await first.close()
  await first.close()
  // The one that was refused tries anew, and finds what the first has written.
  expect(await waiting.query('select seven from kept')).toEqual([{ seven: 7 }])
  expect(isAway(await first.query('select 1').catch((error: unknown) => error))).toBe(true)
  await waiting.close()
}, 60_000)

test('a file for a folder is told by its name at once, and once it is gone the folder is made', async () => {
  const path = join(home, 'afile')
  writeFileSync(path, 'x')
  for (const name of [path, join(path, 'below')]) {
    const refused = pgliteDatabase(name)
    const error: unknown = await refused.query('select 1').catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ConfigError)
    expect(String(error)).toContain(`"${name}"`)
    await refused.close()
  }
  const again = pgliteDatabase(path)
  await expect(again.query('select 1')).rejects.toThrow(ConfigError)
  rmSync(path)
  expect(await again.query('select 1 as one')).toEqual([{ one: 1 }])
  await again.close()
}, 60_000)

test('a folder that another version has made is told by its name, and left as it is', async () => {
  const folder = join(home, 'older')
  mkdirSync(folder)
  writeFileSync(join(folder, 'PG_VERSION'), '12\n')
  const refused = pgliteDatabase(folder)
  const error: unknown = await refused.query('select 1').catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ConfigError)
  expect(String(error)).toContain(`"${folder}"): the folder can't be opened`)
  expect(String(error)).toContain('PostgreSQL 12,')
  await refused.close()
  expect(readFileSync(join(folder, 'PG_VERSION'), 'utf8')).toBe('12\n')
}, 60_000)

test.each([
  [2, 'EACCES', false],
  [51, 'ENOSPC', true],
])(
  'what the file system refuses the engine, a bare number %i, is told by the folder: %s',
  async (errno, code, away) => {
    vi.spyOn(PGlite, 'create').mockRejectedValueOnce({ name: 'ErrnoError', errno })
    const folder = join(home, `refused-${code}`)
    const refused = pgliteDatabase(folder)
    const error: unknown = await refused.query('select 1').catch((reason: unknown) => reason)
    expect(String(error)).toContain(`(${code})`)
    expect(isAway(error)).toBe(away)
    expect(error instanceof ConfigError).toBe(!away)
    await refused.close()
    vi.restoreAllMocks()
  },
)

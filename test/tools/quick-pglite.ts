import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../../src/backend/index'
import { pgliteDatabase } from '../../src/backend/pglite'

const modules = join(import.meta.dirname, '../../node_modules')
const { version } = JSON.parse(readFileSync(join(modules, '@electric-sql/pglite/package.json'), 'utf8'))
/** An empty database as PGlite makes it, which takes it some seconds; a copy of that is there in one. */
const template = join(modules, `.cache/vitrine/pglite-${version}`)

/** An embedded database of its own, empty, whose folder goes when it is closed. */
export async function quickPglite(): Promise<Database> {
  const home = mkdtempSync(join(tmpdir(), 'vitrine-pglite-'))
  const database = pgliteDatabase(await copyPglite(join(home, 'data')))
  await database.query('select 1')
  return {
    ...database,
    close: async () => {
      await database.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Makes `folder` that of an empty embedded database, for whoever opens it; gives it back. */
export async function copyPglite(folder: string): Promise<string> {
  if (!existsSync(template)) await makeTemplate()
  cpSync(template, folder, { recursive: true })
  return folder
}

/** Of test files side by side, each may make it; one of them puts it in its place. */
async function makeTemplate(): Promise<void> {
  const folder = `${template}-${process.pid}`
  mkdirSync(join(modules, '.cache/vitrine'), { recursive: true })
  const database = pgliteDatabase(folder)
  await database.query('select 1')
  await database.close()
  try {
    renameSync(folder, template)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    if (!existsSync(template)) throw error
  }
}

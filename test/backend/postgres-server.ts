import { execFile, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A real PostgreSQL for the tests. */
export interface PostgresServer {
  /** Of an empty database. */
  readonly url: string
  /** Stops the server at once as a crash would, and starts it again. Null where the server is not ours to stop. */
  readonly stopHard: (() => Promise<void>) | null
  readonly start: (() => Promise<void>) | null
  /** Stops the server and removes its folder. */
  readonly close: () => Promise<void>
}

const run = promisify(execFile)

/**
 * Installs Debian's PostgreSQL when it is missing and this is root (as in CI); says whether there is one now.
 * For the set-up of `npm test`; the tests themselves never install anything.
 */
export function installPostgres(): boolean {
  if (serverFolder()) return true
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: 'inherit', env: environment }).status === 0
  apt('update', '-q')
  apt('install', '-y', '-q', '--no-install-recommends', 'postgresql')
  return serverFolder() !== null
}

/**
 * Starts a PostgreSQL of Debian's packages on a free port and in a folder of its own, as an unprivileged user; else
 * takes the one that `DATABASE_URL` names, in a new schema-less database of its own. `null`, and a loud word on the
 * console, when neither can be had. `settings` are the server's (`name=value`); a benchmark wants none.
 */
export async function startPostgres(settings: readonly string[] = QUICK): Promise<PostgresServer | null> {
  const folder = serverFolder()
  if (folder) return startOwn(folder, settings)
  if (process.env['DATABASE_URL']) return useGiven(process.env['DATABASE_URL'])
  console.error(
    "\n!!! No PostgreSQL: neither Debian's server (apt-get install postgresql) nor DATABASE_URL. These tests run on PGlite alone.\n",
  )
  if (process.env['CI']) throw new Error('the tests of the backend need a real PostgreSQL in CI')
  return null
}

/** Where the server's programs are, of the newest version; `null` when they are not installed. */
export function serverFolder(): string | null {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const folders = versions.map((version) => join(root, version, 'bin'))
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

async function startOwn(programs: string, settings: readonly string[]): Promise<PostgresServer> {
  const home = mkdtempSync(join(tmpdir(), 'vitrine-postgres-'))
  const user = unprivilegedUser()
  if (user) chownSync(home, user.uid, user.gid)
  chmodSync(home, 0o700)
  const as = user ? ['setpriv', '--reuid', String(user.uid), '--regid', String(user.gid), '--clear-groups', '--'] : []
  const call = async (program: string, ...args: string[]) => {
    const [command = '', ...rest] = [...as, join(programs, program), ...args]
    await run(command, rest, { cwd: home })
  }
  const data = join(home, 'data')
  await call('initdb', '-D', data, '-U', 'vitrine', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync')
  const port = await freePort()
  const start = () =>
    call('pg_ctl', '-D', data, '-w', '-s', '-l', join(home, 'log'), '-o', serverFlags(port, home, settings), 'start')
  const stop = (mode: string) => call('pg_ctl', '-D', data, '-w', '-s', '-m', mode, 'stop')
  await start()
  return {
    url: `postgres://vitrine@127.0.0.1:${port}/postgres`,
    start,
    stopHard: () => stop('immediate'),
    close: async () => {
      await stop('immediate').catch(() => {}) // a test may have stopped it
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** What is written survives the server's own crash, not the machine's: tests crash only servers. */
const QUICK = ['fsync=off', 'full_page_writes=off']

const serverFlags = (port: number, home: string, settings: readonly string[]): string =>
  [
    `-p ${port}`,
    ...['listen_addresses=127.0.0.1', `unix_socket_directories=${home}`, 'max_connections=60', ...settings].map(
      (setting) => `-c ${setting}`,
    ),
  ].join(' ')

/** The server refuses to run as root; anybody else will do. */
function unprivilegedUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres']).stdout.toString())
  return { uid: id('-u') || 65534, gid: id('-g') || 65534 }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

async function useGiven(url: string): Promise<PostgresServer> {
  const { default: pg } = await import('pg')
  const name = `vitrine_test_${process.pid}_${Date.now()}`
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await admin(`create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  return {
    url: own.href,
    start: null,
    stopHard: null,
    close: () => admin(`drop database if exists ${name} with (force)`),
  }
}

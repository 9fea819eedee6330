import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { MAX_DAYS, MIN_SECRET } from '../backend/config'
import { firstRefusal, onlyFields } from '../backend/object-fields'
import { ConfigError } from '../lib/warnings'

/** What `vitrine serve` is started with, from the command line, the environment and a file, in that order of weight. */
export interface ServeConfig {
  /** `memory`, a folder, or a `postgres://` URL. */
  readonly database: string
  /** 0 for any free one. */
  readonly port: number
  readonly host: string
  /** Addresses of proxies whose `X-Forwarded-For` is believed; `true` for all, where only a proxy that puts its own in can reach us. */
  readonly trustProxy: boolean | readonly string[]
  /** Events older than this are deleted, at the start and every hour; never when missing. */
  readonly retentionDays: number | null
  /** What `/metrics` asks for as `Authorization: Bearer …`; open when missing. */
  readonly metricsSecret: string | null
  /** The options of `createBackend`, which checks them. */
  readonly backend: {
    readonly basePath?: unknown
    readonly stores: unknown
    readonly rateLimit?: unknown
    readonly partitions?: unknown
  }
}

const FromEnvironment = v.strictObject({ env: v.string() })
const PORT = 'must be a whole number from 0 to 65535'
const port = v.pipe(v.number(PORT), v.integer(PORT), v.minValue(0, PORT), v.maxValue(65_535, PORT))
const text = (what: string) => v.optional(v.pipe(v.string(what), v.nonEmpty(what)))
const DAYS = `must be a number of days from 1 to ${MAX_DAYS}`
const METRICS_SECRET = `must be a text of at least ${MIN_SECRET} characters, or {"env": "NAME"}`
const FileSchema = onlyFields({
  database: text('must be "memory", a folder, or postgres://…'),
  port: v.optional(port),
  host: text('must be an address to listen on, like "127.0.0.1"'),
  basePath: v.optional(v.unknown()),
  trustProxy: v.optional(v.union([v.boolean(), v.array(v.string())], 'must be true, false, or a list of addresses')),
  retentionDays: v.optional(v.pipe(v.number(DAYS), v.minValue(1, DAYS), v.maxValue(MAX_DAYS, DAYS))),
  metricsSecret: v.optional(
    v.union([v.pipe(v.string(), v.minLength(MIN_SECRET, METRICS_SECRET)), FromEnvironment], METRICS_SECRET),
  ),
  rateLimit: v.optional(v.unknown()),
  partitions: v.optional(v.unknown()),
  stores: v.optional(
    v.array(
      v.record(v.string(), v.unknown(), 'must be an object'),
      'must be a list of stores: [{id, origins, secret}]',
    ),
  ),
})

/** Reads and checks all three sources; throws `ConfigError` that names source, option and what is allowed. */
export async function readServeConfig(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ServeConfig> {
  const options = parseOptions(args)
  const path = options.config ?? environment['VITRINE_CONFIG']
  const file = path ? await readFileConfig(path) : {}
  const pick = (option: string | undefined, ...names: string[]) =>
    option ?? names.map((name) => environment[name]).find((value) => value !== undefined && value !== '')
  const portText = pick(options.port, 'VITRINE_PORT', 'PORT')
  if (portText !== undefined && !(/^\d{1,5}$/.test(portText) && v.is(port, Number(portText))))
    throw new ConfigError(`port: must be a number from 0 to 65535, not "${portText}"`)
  const basePath = pick(options['base-path'], 'VITRINE_BASE_PATH') ?? file.basePath
  const resolve = (value: unknown) => resolveSecret(value, environment)
  const { metricsSecret } = file

  const id = pick(options.store, 'VITRINE_STORE')
  const single = id === undefined ? [] : [singleStore(id, pick(options.origins, 'VITRINE_ORIGINS'), environment)]
  const stores = [...(file.stores ?? []), ...single].map((store) => resolveStore(store, resolve))
  if (!stores.length)
    throw new ConfigError(
      'stores: there is none; name one in the file of --config, or by --store, --origins and VITRINE_SECRET',
    )

  return {
    database: checkDatabase(pick(options.database, 'VITRINE_DATABASE') ?? file.database ?? './vitrine-data'),
    port: portText === undefined ? (file.port ?? 8787) : Number(portText),
    host: pick(options.host, 'VITRINE_HOST') ?? file.host ?? '127.0.0.1',
    trustProxy: file.trustProxy ?? false,
    retentionDays: file.retentionDays ?? null,
    metricsSecret: metricsSecret === undefined ? null : String(resolve(metricsSecret)),
    backend: {
      ...(basePath === undefined ? {} : { basePath }),
      ...(file.rateLimit === undefined ? {} : { rateLimit: file.rateLimit }),
      ...(file.partitions === undefined ? {} : { partitions: file.partitions }),
      stores,
    },
  }
}

/** An address of another database would be taken for a folder's name; it may hold a password, so it isn't repeated. */
function checkDatabase(where: string): string {
  if (where.includes('://') && !/^postgres(ql)?:\/\//.test(where)) {
    const scheme = /^[a-z][a-z0-9+.-]*(?=:\/\/)/i.exec(where)?.[0]
    throw new ConfigError(
      `database: must be "memory", a folder, or postgres://…${scheme ? `, not an address of ${scheme}://` : ''}`,
    )
  }
  return where
}

function parseOptions(args: readonly string[]) {
  const options = readOptions(args)
  // What a script's unset variable leaves of an option: the default is not what was meant.
  for (const [name, value] of Object.entries(options))
    if (!value.trim() && name !== 'base-path') throw new ConfigError(`--${name}: must not be empty`)
  return options
}

function readOptions(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...args],
      options: { config: text, database: text, port: text, host: text, 'base-path': text, store: text, origins: text },
    }).values
  } catch (error) {
    throw new ConfigError(
      `${error instanceof Error ? error.message : 'unknown option'} (vitrine serve --help lists what there is)`,
    )
  }
}

async function readFileConfig(path: string): Promise<v.InferOutput<typeof FileSchema>> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ConfigError(`${path}: there is no such file, or it can't be read`)
  })
  let content: unknown
  try {
    // Editors of Windows begin a file with a mark.
    content = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    // The parser's message would quote the text, secrets included.
    throw new ConfigError(`${path}: is not JSON`)
  }
  const result = v.safeParse(FileSchema, content)
  if (result.success) return result.output
  throw new ConfigError(`${path}: ${firstRefusal(result.issues, 'the configuration')}`)
}

function singleStore(
  id: string,
  origins: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, unknown> {
  if (!origins)
    throw new ConfigError(`store "${id}" needs --origins or VITRINE_ORIGINS: "https://…" of its pages, or "*"`)
  const secret = environment['VITRINE_SECRET'] ?? ''
  if (secret.length < MIN_SECRET)
    throw new ConfigError(`VITRINE_SECRET, store "${id}": the secret must have at least ${MIN_SECRET} characters`)
  return {
    id,
    origins: origins === '*' ? '*' : origins.split(',').map((origin) => origin.trim()),
    secret,
  }
}

const resolveStore = (
  store: Record<string, unknown>,
  resolve: (value: unknown) => unknown,
): Record<string, unknown> => {
  const webhooks = store['webhooks']
  return {
    ...store,
    ...('secret' in store ? { secret: resolve(store['secret']) } : {}),
    ...(typeof webhooks === 'object' && webhooks !== null
      ? { webhooks: Object.fromEntries(Object.entries(webhooks).map(([key, value]) => [key, resolve(value)])) }
      : {}),
  }
}

/** `{"env": "NAME"}` → what the environment says; lists each for itself. */
function resolveSecret(value: unknown, environment: Readonly<Record<string, string | undefined>>): unknown {
  if (Array.isArray(value)) return value.map((one) => resolveSecret(one, environment))
  if (!v.is(FromEnvironment, value)) return value
  const secret = environment[value.env]
  if (!secret)
    throw new ConfigError(`the environment variable ${value.env}, which a secret is to be read from, is empty`)
  return secret
}

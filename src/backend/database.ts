/** Asks the database. Numbers are cast to `float8` or `int` in the SQL, so that every driver gives them as JavaScript numbers. */
export interface Sql {
  /** Runs one statement with bound parameters (`$1` …) and gives its rows. */
  query<Row extends object = Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<Row[]>
}

/**
 * A PostgreSQL-compatible database, as the backend needs it: two methods and an end. Made by `pgliteDatabase` or
 * `postgresDatabase`; any other driver can be fitted in the same way.
 */
export interface Database extends Sql {
  /** Runs `work` in one transaction: committed when it resolves, rolled back when it throws. */
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>
  /**
   * Runs one statement that changes the tables, however long it takes: an index over all events outlasts what any
   * request may wait. Where it is missing, `query` does it.
   */
  change?(text: string): Promise<unknown>
  /** Ends the connections; open transactions are finished first. */
  close(): Promise<void>
}

/** Runs one statement that changes the tables, by the database's own way where it has one. */
export const changeTables = (database: Database, text: string): Promise<unknown> =>
  database.change ? database.change(text) : database.query(text)

/** The database can't be reached now. Answered with 503 and `Retry-After`; the next request tries again. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway'
}

/** Serialization failure and deadlock: the transaction did nothing and may simply be run again. */
const RETRYABLE = new Set(['40001', '40P01'])

/** Connection lost or refused, server shutting down or starting, too many connections, statement or lock timed out, read-only standby, disk full. */
const AWAY = /^(08...|57P0.|57014|53...|55P03|25006|E[A-Z]+)$/

/** Errors of drivers that carry no code. */
const AWAY_MESSAGE =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|client has encountered a connection error|not queryable|cannot use a pool after calling end|pglite is clos(ed|ing)/i

/** Data that a column cannot hold, a constraint that it breaks, a row that is too large for an index: an event's own fault. */
const REFUSAL = /^(22...|23...|54000)$/

/** Whether the database refused what it was given, as opposed to being unable to do what it was asked. */
export const isRefusal = (error: unknown): boolean => REFUSAL.test(codeOf(error))

/** An error that is nobody's fault but the database's, as what it is answered with: a missing table or right may come back. */
export const toAway = (error: unknown): DatabaseAway =>
  error instanceof DatabaseAway ? error : new DatabaseAway(`the database failed (${codeOf(error) || String(error)})`)

/** How often a transaction is run again after a deadlock or serialization failure, before the sender is asked to. */
const MAX_TRIES = 8

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Whether an error says that the database can't be reached or has no room, as opposed to a wrong statement. */
export function isAway(error: unknown): boolean {
  if (error instanceof DatabaseAway) return true
  if (error instanceof AggregateError) return error.errors.some(isAway)
  return error instanceof Error && (AWAY.test(codeOf(error)) || AWAY_MESSAGE.test(error.message))
}

/** Waits a little, longer after each failure and never twice the same, so that two rivals don't meet again. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.random() * 10 * 2 ** attempt)
  })

/**
 * Runs `work` again after deadlocks and serialization failures; errors of the connection become `DatabaseAway`.
 * `work` must be safe to repeat: either it is one transaction, or it only reads.
 */
export async function persistently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const retryable = RETRYABLE.has(codeOf(error))
      if (retryable && attempt < MAX_TRIES) await pause(attempt)
      else if (retryable || isAway(error)) throw new DatabaseAway(`database away (${codeOf(error) || 'no connection'})`)
      else throw error
    }
  }
}

/** A database whose every call is repeated after deadlocks, and whose lost connections are told as `DatabaseAway`. */
export function persistentDatabase(database: Database): Database {
  return {
    query: (text, params) => persistently(() => database.query(text, params)),
    transaction: (work) => persistently(() => database.transaction(work)),
    change: (text) => persistently(() => changeTables(database, text)),
    close: () => database.close(),
  }
}

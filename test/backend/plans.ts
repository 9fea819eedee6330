import type { Database, Sql } from '../../src/backend/index'
import { TABLES } from './backend-fixture'

/** A node of what `explain (format json)` gives. */
export interface Plan {
  readonly 'Relation Name'?: string
  readonly Plans?: readonly Plan[]
  readonly [more: string]: unknown
}

/** Keeps every statement that the backend sends, with its parameters. */
export function recorded(database: Database): { database: Database; statements: Map<string, readonly unknown[]> } {
  const statements = new Map<string, readonly unknown[]>()
  const recording = (sql: Sql): Sql => ({
    query: (text, params) => {
      if (TABLES.some((table) => text.includes(table)) && params) statements.set(text, params)
      return sql.query(text, params)
    },
  })
  return {
    statements,
    database: {
      ...recording(database),
      transaction: (work) => database.transaction((sql) => work(recording(sql))),
      close: () => database.close(),
    },
  }
}

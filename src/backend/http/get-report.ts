import { ConfigError } from '../../lib/warnings'
import { REPORT_NAMES } from '../reports/options'
import { isReportName, readReport } from '../reports/report'
import { requireBearer } from './auth'
import { type Call, type Context, storeOf } from './context'
import { json, Problem } from './problem'

/** `GET /reports/{report}?store=&from=&to=&…` (Bearer) */
export async function getReport(call: Call, context: Context): Promise<Response> {
  const store = storeOf(call, context)
  await requireBearer(call.request, store)
  const name = call.path[0] ?? ''
  if (!isReportName(name)) throw new Problem(404, `the report must be one of ${REPORT_NAMES.join(', ')}`)
  const { store: _, ...options } = Object.fromEntries(call.url.searchParams)
  try {
    return json(await readReport(context.database, store.id, name, options, context.now()))
  } catch (error) {
    throw error instanceof ConfigError ? new Problem(400, error.message) : error
  }
}

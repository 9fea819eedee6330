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
  const query = [...call.url.searchParams].filter(([key]) => key !== 'store')
  const twice = query.find(([key], i) => query.findIndex(([other]) => other === key) < i)
  if (twice) throw new Problem(400, `${twice[0]}: must be given once`)
  const options = Object.fromEntries(query)
  try {
    return json(await context.gates.reports(() => readReport(context.database, store.id, name, options, context.now())))
  } catch (error) {
    throw error instanceof ConfigError ? new Problem(400, error.message) : error
  }
}

import { isText } from '../../lib/is-text'
import { isFields } from '../events/fields'
import { forgetVisitor } from '../forget'
import { parseJson, readBody } from './body'
import { type Call, type Context, forbiddenOrigin } from './context'
import { isAllowedOrigin } from './origins'
import { json, Problem } from './problem'

/** `POST /forget {store, visitor}`: whoever knows a visitor's random id may have it erased. */
export async function postForget(call: Call, context: Context): Promise<Response> {
  const body = parseJson(await readBody(call.request, 1024), 1)
  if (!isFields(body) || typeof body['store'] !== 'string' || !isText(body['visitor'], 64))
    throw new Problem(400, 'the body must be {"store": …, "visitor": …}')
  const store = context.config.stores.get(body['store'])
  if (!store) throw new Problem(404, 'no such store here')
  call.admit(store)
  if (!isAllowedOrigin(call.request, store)) throw forbiddenOrigin(call.request, store.id)
  await forgetVisitor(context.database, store.id, body['visitor'])
  return json({ status: 'forgotten' }, 202)
}

import { readVotes } from '../votes'
import { type Call, type Context, publicStoreOf } from './context'
import { json, Problem } from './problem'

const MAX_POLLS = 100

/** `GET /votes?store=&poll=`: one poll's figures, or with several `poll`s those of each, as `{polls: […]}`. */
export async function getVotes(call: Call, context: Context): Promise<Response> {
  const store = publicStoreOf(call, context)
  const polls = call.url.searchParams.getAll('poll')
  if (!polls.length || polls.length > MAX_POLLS)
    throw new Problem(400, `the query must name a poll: &poll=…, at most ${MAX_POLLS}`)
  const figures = await readVotes(
    context.database,
    store.id,
    polls.map((poll) => poll.replaceAll('\0', '�')),
  )
  return json(figures.length === 1 ? figures[0] : { polls: figures })
}

import { isShareId } from '../../referral/token'
import { readVotes } from '../votes'
import { type Call, type Context, publicStoreOf } from './context'
import { json, Problem } from './problem'

const MAX_POLLS = 100
const MAX_SHARES = 20

/**
 * `GET /votes?store=&poll=`: one poll's figures, or with several `poll`s those of each, as `{polls: […]}`. With `share`s
 * (ids of share nodes, which only who made or followed them knows) also the votes of those whom they led here.
 */
export async function getVotes(call: Call, context: Context): Promise<Response> {
  const store = publicStoreOf(call, context)
  const { searchParams } = call.url
  const polls = searchParams.getAll('poll')
  if (!polls.length || polls.length > MAX_POLLS)
    throw new Problem(400, `the query must name a poll: &poll=…, at most ${MAX_POLLS}`)
  const shares = searchParams.getAll('share')
  if (shares.length > MAX_SHARES || !shares.every(isShareId))
    throw new Problem(400, `share: must be the id of a share, at most ${MAX_SHARES} of them`)
  const figures = await readVotes(
    context.database,
    store.id,
    polls.map((poll) => poll.replaceAll('\0', '�')),
    shares,
  )
  return json(figures.length === 1 ? figures[0] : { polls: figures })
}

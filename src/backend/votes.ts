import type { Sql } from './database'
import type { ReceivedEvent } from './events/event-row'

/** Figures of a poll. */
export interface PollVotes {
  readonly poll: string
  /** Votes that count. */
  readonly total: number
  /** Choice → votes, for the choices that have any. */
  readonly choices: Readonly<Record<string, number>>
}

/** One vote a voter and poll; whichever is the latest by its own time counts, in whatever order they arrive. */
const UPSERT = `
  insert into vitrine_votes as old (store, poll, voter, choice, product, time, event)
  select $1, poll, voter, choice, product, time, event
  from json_to_recordset($2::json) as rows(poll text, voter text, choice text, product text, time timestamptz, event text)
  on conflict (store, poll, voter) do update
  set choice = excluded.choice, product = excluded.product, time = excluded.time, event = excluded.event
  where (excluded.time, excluded.event) > (old.time, old.event)`

/** Stores the votes among new events. A vote that is taken back stays as a row without choice, so that a late one can't revive it. */
export async function storeVotes(sql: Sql, store: string, events: readonly ReceivedEvent[]): Promise<void> {
  const latest = new Map<string, ReturnType<typeof voteRow>>()
  for (const { row } of events) {
    if (row.type !== 'vote') continue
    const vote = voteRow(row)
    const key = JSON.stringify([vote.poll, vote.voter])
    const other = latest.get(key)
    if (!other || vote.time > other.time || (vote.time === other.time && vote.event > other.event))
      latest.set(key, vote)
  }
  if (!latest.size) return
  const rows = [...latest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, vote]) => vote)
  await sql.query(UPSERT, [store, JSON.stringify(rows)])
}

/** Without a visitor id each page is a voter: known by the id of its first vote event on the poll. */
const voteRow = ({ id, visitor, product, time, data }: ReceivedEvent['row']) => ({
  poll: data?.poll ?? '',
  voter: visitor === null ? `event:${data?.replaces ?? id}` : `visitor:${visitor}`,
  choice: data?.choice ?? null,
  product,
  time,
  event: id,
})

/** The figures of polls, in the order asked; a poll that nobody voted in has none. */
export async function readVotes(sql: Sql, store: string, polls: readonly string[]): Promise<PollVotes[]> {
  const rows = await sql.query<{ poll: string; choice: string; votes: number }>(
    `select poll, choice, count(*)::float8 as votes from vitrine_votes
     where store = $1 and poll = any($2::text[]) and choice is not null
     group by poll, choice order by poll, choice`,
    [store, polls],
  )
  return polls.map((poll) => {
    const counted = rows.filter((row) => row.poll === poll)
    return {
      poll,
      total: counted.reduce((sum, { votes }) => sum + votes, 0),
      choices: Object.fromEntries(counted.map(({ choice, votes }) => [choice, votes])),
    }
  })
}

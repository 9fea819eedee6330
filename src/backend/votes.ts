import type { Sql } from './database'
import type { ReceivedEvent } from './events/event-row'

/** Figures of a poll. */
export interface PollVotes {
  readonly poll: string
  /** Votes that count. */
  readonly total: number
  /** Choice → votes, for the choices that have any. */
  readonly choices: Readonly<Record<string, number>>
  /** Of them, the votes of those whom the asked shares led here; there when shares were asked for. */
  readonly friends?: Pick<PollVotes, 'total' | 'choices'>
}

/**
 * One vote a voter and poll; whichever is the latest by its own time counts, in whatever order they arrive. A clock that is
 * plainly wrong does not count: else a vote of the year 2199 could never be changed. But what came together from such a clock
 * has one time of receipt, and then only that clock knows which vote was the last. The database compares all of them: it
 * may sort texts otherwise than JavaScript does. Sorted, two collectors never wait for each other crosswise.
 */
const UPSERT = `
  insert into vitrine_votes as old (store, poll, voter, choice, product, time, event, chain)
  select distinct on (poll, voter) $1, poll, voter, choice, product, time, event, string_to_array(chain, ',')
  from json_to_recordset($2::json) as rows(
    poll text, voter text, choice text, product text, time timestamptz, told timestamptz, event text, chain text)
  order by poll, voter, time desc, told desc, event desc
  on conflict (store, poll, voter) do update
  set choice = excluded.choice, product = excluded.product, time = excluded.time, event = excluded.event,
    chain = excluded.chain
  where (excluded.time, excluded.event) > (old.time, old.event)`

/** Stores the votes among new events. A vote that is taken back stays as a row without choice, so that a late one can't revive it. */
export async function storeVotes(sql: Sql, store: string, events: readonly ReceivedEvent[]): Promise<void> {
  const rows = events.filter(({ row }) => row.type === 'vote').map(({ row }) => voteRow(row))
  if (rows.length) await sql.query(UPSERT, [store, JSON.stringify(rows)])
}

/** Without a visitor id each page is a voter: known by the id of its first vote event on the poll. */
const voteRow = ({ id, visitor, product, time, at, chain, data }: ReceivedEvent['row']) => ({
  poll: data?.poll ?? '',
  voter: visitor === null ? `event:${data?.replaces ?? id}` : `visitor:${visitor}`,
  choice: data?.choice ?? null,
  product,
  time: at,
  told: time,
  event: id,
  chain: chain.join() || null,
})

interface CountedVotes {
  poll: string
  choice: string
  votes: number
}

/**
 * The figures of polls, in the order asked; a poll that nobody voted in has none. With `shares`, also of those alone who
 * came by one of them, or by a share of somebody who did.
 */
export async function readVotes(
  sql: Sql,
  store: string,
  polls: readonly string[],
  shares: readonly string[] = [],
): Promise<PollVotes[]> {
  const count = (condition: string, ...values: unknown[]) =>
    sql.query<CountedVotes>(
      `select poll, choice, count(*)::float8 as votes from vitrine_votes
       where store = $1 and poll = any($2::text[]) and choice is not null ${condition}
       group by poll, choice order by poll, choice`,
      [store, polls, ...values],
    )
  const all = await count('')
  const friends = shares.length ? await count('and chain is not null and chain && $3::text[]', shares) : null
  return polls.map((poll) => ({
    poll,
    ...figuresOf(poll, all),
    ...(friends ? { friends: figuresOf(poll, friends) } : {}),
  }))
}

function figuresOf(poll: string, rows: readonly CountedVotes[]): Pick<PollVotes, 'total' | 'choices'> {
  const counted = rows.filter((row) => row.poll === poll)
  return {
    total: counted.reduce((sum, { votes }) => sum + votes, 0),
    choices: Object.fromEntries(counted.map(({ choice, votes }) => [choice, votes])),
  }
}

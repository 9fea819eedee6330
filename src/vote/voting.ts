import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { RecordEvent, VoteData } from '../beacon/wire'
import type { Emit } from '../lib/emit'

/** Votes of a poll: of all, by choice, and this shopper's own. */
export interface PollVotes {
  total: number
  /** Choice id → votes. */
  choices: Readonly<Record<string, number>>
  /** The choice this shopper voted for, or null. */
  mine: string | null
}

/** What the collector knows of a poll. */
export type Counts = Pick<PollVotes, 'total' | 'choices'>

export interface VotingOptions {
  record: RecordEvent
  emit: Emit
  /** First-party storage; keeps nothing where consent does not allow it. */
  store: { get(key: string): string | null; set(key: string, value: string): void; remove(key: string): void }
  /** Asks the collector; polls that it leaves out keep what they show. */
  fetchCounts: (polls: string[]) => Promise<Readonly<Record<string, Counts>>>
}

export interface Voting {
  /** The votes of a poll as they change; the same signal for the same poll. */
  poll(id: string): ReadonlySignal<PollVotes>
  /**
   * A tap on a choice: votes for it, moves the vote there, or takes it back when it was there already.
   * Fires the cancelable `vote` first; shows the new count at once, whether or not the network is there.
   * `product` is what the vote is about, if it is about one.
   */
  vote(id: string, choice: string, target: EventTarget, product?: { readonly id: string } | null): void
  /** The collector will never count these vote events: what they changed is as it was before. */
  refused(events: readonly (string | null)[]): void
  /** The device may be asked from now on: shows the votes that this shopper has given on earlier pages. */
  recall(): void
  /** Takes the collector's counts; without an answer all stays as it is. Never rejects. */
  refresh(ids: string[]): Promise<void>
}

/** The poll of a photo's heart, and its only choice. */
export const heartOf = (photo: string): string => `photo:${photo}`
export const HEART = 'like'

/** One vote a shopper and poll. */
export function createVoting({ record, emit, store, fetchCounts }: VotingOptions): Voting {
  const polls = new Map<string, Signal<PollVotes>>()
  /** This page's first vote on a poll, where no visitor id tells the collector whose vote the next one replaces. */
  const firsts = new Map<string, string>()
  /** The last vote event on a poll, and the vote before it. */
  const latest = new Map<string, readonly [event: string, before: string | null]>()

  const poll = (id: string): Signal<PollVotes> => {
    let votes = polls.get(id)
    if (!votes) polls.set(id, (votes = signal(moveVote({ choices: {}, mine: null }, store.get(KEY + id)))))
    return votes
  }

  return {
    poll,
    vote(id, choice, target, product) {
      const votes = poll(id)
      const before = votes.peek()
      const next = before.mine === choice ? null : choice
      const data: VoteData = { poll: id, choice: next, ...(product && { product: product.id }) }
      const first = firsts.get(id)
      if (first) data.replaces = first
      if (!emit(target, 'vote', data, true)) return
      // Recorded before it shows: should that throw, nothing has changed.
      const event = record('vote', data)
      votes.value = moveVote(before, next)
      const key = KEY + id
      store.set(key, choice)
      // Storage that forgets means that there is no consent to keep anything.
      if (!first && !store.get(key)) firsts.set(id, event)
      if (!next) store.remove(key)
      latest.set(id, [event, before.mine])
    },
    refused(events) {
      for (const [id, [event, before]] of latest) {
        if (!events.includes(event)) continue
        const votes = poll(id)
        votes.value = moveVote(votes.peek(), before)
        if (before) store.set(KEY + id, before)
        else store.remove(KEY + id)
      }
    },
    recall() {
      for (const [id, votes] of polls) {
        const mine = store.get(KEY + id)
        // Counts that are there have it already.
        if (mine) votes.value = moveVote({ ...votes.peek(), mine }, mine)
      }
    },
    async refresh(ids) {
      const before = ids.map((id) => [poll(id).peek().mine, latest.get(id)] as const)
      const counts = await fetchCounts(ids).catch(() => null) // offline, or no collector
      ids.forEach((id, at) => {
        const votes = poll(id)
        const { mine } = votes.peek()
        const [was, event] = before[at]!
        // A vote given while the answer was under way is not in it.
        if (counts?.[id]) votes.value = moveVote({ ...counts[id], mine: event === latest.get(id) ? mine : was }, mine)
      })
    },
  }
}

/** The counts after a vote was moved. One's own vote shows as at least one, though the answer may not know it yet. */
function moveVote({ choices, mine }: Omit<PollVotes, 'total'>, next: string | null): PollVotes {
  const counts: Record<string, number> = Object.assign(Object.create(null), choices)
  if (mine) counts[mine] = Math.max((counts[mine] ?? 0) - 1, 0)
  if (next) counts[next] = (counts[next] ?? 0) + 1
  const total = Object.values(counts).reduce((sum, votes) => sum + votes, 0)
  return { total, choices: counts, mine: next }
}

const KEY = 'vote:'

import { type ReadonlySignal, signal } from '@preact/signals'
import type { Poll as Question } from '../catalog/catalog'
import type { Messages } from '../i18n/messages'
import { POLL_WORDS } from '../i18n/poll-words'
import { live } from '../lib/live'
import { percentages } from './percentages'
import css from './poll.css?inline'
import { saidAgain } from './say-vote'
import type { Counts, PollVotes } from './voting'

/** Styles of a poll, for the shadow root that it stands in. */
export const POLL_CSS = css

export interface PollProps {
  /** Two to six choices; with pictures where the catalog has them (a choice's own, or its product's). */
  poll: Question
  votes: ReadonlySignal<PollVotes>
  /** How those voted whom the shopper asked. */
  friends?: ReadonlySignal<Counts | null>
  /** A tap on a choice; a second one takes the vote back. */
  onVote: (choice: string) => void
  /** Shares the poll; without it there is no such button. */
  onAsk?: (control: HTMLElement) => void
  /** Picture of a choice that names a product. */
  pictureOf?: (product: string) => string | undefined
  messages: Messages
}

/** A question with choices. Until one's own vote is given, no figures sway it; then bars, and the same as a table. */
export const Poll = live(() => {
  const status = signal('')
  return ({ poll: { question, choices }, votes, friends, onVote, onAsk, pictureOf, messages }: PollProps) => {
    const say = (key: keyof typeof POLL_WORDS, values = {}) => messages(key, values, POLL_WORDS)
    const { total, choices: counts, mine } = votes.value
    const countOf = (id: string) => counts[id] ?? 0
    const shares = percentages(choices.map(({ id }) => countOf(id)))
    const percent = (share: number) => (share / 100).toLocaleString(messages.locale, { style: 'percent' })
    /** "Sage 2, Clay 1", each in its own direction; what nobody chose is left out. */
    const told = ({ choices: chosen }: Counts) =>
      new Intl.ListFormat(messages.locale, { style: 'short', type: 'unit' }).format(
        choices
          .filter(({ id }) => chosen[id])
          .map(({ id, label }) => `\u2068${label}\u2069 ${chosen[id]!.toLocaleString(messages.locale)}`),
      )
    const choose = (id: string) => {
      onVote(id)
      const now = votes.peek().mine
      if (now !== mine) status.value = saidAgain(say(now ? 'voted' : 'unvoted'), status.peek())
    }
    return (
      <fieldset lang={messages.locale} data-poll={mine ? 'voted' : 'open'} part="poll">
        <legend part="question">
          <bdi>{question}</bdi>
        </legend>
        <ul>
          {choices.map(({ id, label, product, image }, at) => {
            const picture = image ?? (product && pictureOf?.(product))
            return (
              <li key={id}>
                <button type="button" part="choice" aria-pressed={mine === id} onClick={() => choose(id)}>
                  {picture && <img src={picture} alt="" loading="lazy" />}
                  {mine && <i style={{ inlineSize: `${shares[at]}%` }} />}
                  <bdi>{label}</bdi>
                  {mine && <b>{percent(shares[at]!)}</b>}
                </button>
              </li>
            )
          })}
        </ul>
        {mine && (
          <div>
            <table>
              <caption>{say('results')}</caption>
              <thead>
                <tr>
                  <th scope="col">{say('choice')}</th>
                  <th scope="col">{say('percent')}</th>
                  <th scope="col">{say('count')}</th>
                </tr>
              </thead>
              <tbody>
                {choices.map(({ id, label }, at) => (
                  <tr key={id}>
                    <th scope="row">{label}</th>
                    <td>{percent(shares[at]!)}</td>
                    <td>{countOf(id).toLocaleString(messages.locale)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {friends?.value && friends.value.total > 0 && (
          <p part="friends">{say('friends', { n: friends.value.total, votes: told(friends.value) })}</p>
        )}
        <p>
          {mine && <span>{say('votes', { n: total })}</span>}
          {onAsk && (
            <button type="button" part="ask" onClick={({ currentTarget }) => onAsk(currentTarget)}>
              {say('ask')}
            </button>
          )}
          <span role="status">{status.value}</span>
        </p>
      </fieldset>
    )
  }
})

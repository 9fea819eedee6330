import type { Signal } from '@preact/signals'
import type { Messages } from '../i18n/messages'
import { POLL_WORDS } from '../i18n/poll-words'

/** Has a screen reader hear that a heart was given, or taken back. */
export function sayVote(messages: Messages, announcement: Signal<string>, given: boolean): void {
  const sentence = messages(given ? 'voted' : 'unvoted', undefined, POLL_WORDS)
  announcement.value = saidAgain(sentence, announcement.peek())
}

/** A sentence for a live region, such that one who has heard it hears it again: what does not change is not read aloud. */
export const saidAgain = (sentence: string, before: string): string =>
  sentence === before ? `${sentence}\u00a0` : sentence

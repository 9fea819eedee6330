import type { Words } from './messages'

/** What polls and hearts say once they are used. */
export const POLL_WORDS = {
  votes: { one: '{n} vote', other: '{n} votes' },
  voted: 'Vote counted',
  unvoted: 'Vote removed',
  ask: 'Ask a friend',
  results: 'Results',
  choice: 'Choice',
  percent: 'Share',
  count: 'Votes',
  friends: { one: '{n} of your friends voted: {votes}', other: '{n} of your friends voted: {votes}' },
} as const satisfies Words

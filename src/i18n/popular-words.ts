import type { Words } from './messages'

/** What tiles say of the store's own figures. */
export const POPULAR_WORDS = {
  sharedToday: { one: '{n} person shared this today', other: '{n} people shared this today' },
  pinnedWeek: { one: 'Pinned {n} time this week', other: 'Pinned {n} times this week' },
  popularWeek: 'Popular this week',
} as const satisfies Words

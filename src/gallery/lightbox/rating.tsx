import { formatCount } from '../../i18n/format'
import type { Messages } from '../../i18n/messages'
import type { Say } from './say'

export interface RatingProps {
  /** Of five. */
  readonly value: number
  /** Of ratings. */
  readonly count: number
  readonly say: Say
  readonly messages: Messages
}

/** What others think of a product, if somebody has said so. */
export function Rating({ value, count, say, messages }: RatingProps) {
  if (!count) return null
  const average = value.toLocaleString(messages.locale, { maximumFractionDigits: 1 })
  return (
    <p class="rating" part="rating">
      <span aria-hidden="true">
        ★ {average} ({formatCount(count, messages)})
      </span>
      <span class="sr">
        {say('rating', { value: average })}, {say('ratings', { n: count })}
      </span>
    </p>
  )
}

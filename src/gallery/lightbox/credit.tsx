import type { Photo } from '../../catalog/catalog'
import type { Say } from './say'

export interface CreditProps {
  readonly photo: Photo
  /** Whether the title above is a product's; else it is the caption. */
  readonly hasProduct: boolean
  readonly say: Say
}

/** What a photo is said to show, and who made it. */
export function Credit({ photo: { caption, credit }, hasProduct, say }: CreditProps) {
  // In isolation, else the dot of "Maria K." goes to the other end of an Arabic line.
  const by = credit && say('by', { name: `\u2068${credit.name}\u2069` })
  return (
    <>
      {hasProduct && caption && (
        <p class="text" dir="auto">
          {caption}
        </p>
      )}
      {credit && (
        <p class="credit" part="credit">
          {credit.url ? (
            <a href={credit.url} target="_blank" rel="noopener nofollow">
              {by}
            </a>
          ) : (
            by
          )}
        </p>
      )}
    </>
  )
}

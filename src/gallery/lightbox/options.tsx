import type { Signal } from '@preact/signals'
import type { Product, Variant } from '../../catalog/catalog'
import { isSoldOut } from '../../catalog/for-sale'
import type { Choice, GalleryModel } from '../gallery-model'
import type { Say } from './say'
import { choicesOf, optionsOf, pickVariant } from './variant-choice'

export interface OptionsProps {
  readonly product: Product
  readonly variant: Variant
  readonly choice: Signal<Choice>
  readonly say: Say
  readonly model: GalleryModel
  /** Goes to a picture. */
  readonly reveal: (src: string | undefined) => void
}

/** Where a version is chosen. */
export function Options({ product, variant, choice, say, model, reveal }: OptionsProps) {
  const { host, options } = model
  const { messages } = options.value
  const variants = choicesOf(product.variants ?? [])
  const chosen = variants.find(({ id }) => id === variant.id) ?? variant
  const isGone = (one: Variant) => isSoldOut(product, one)
  const pick = (name: string, value: string) => {
    const next = pickVariant(variants, chosen, name, value, isGone)
    choice.value = { ...choice.peek(), variant: next }
    reveal(next.image)
    // Other options may have moved along, and what it costs is said elsewhere.
    const buy = host.buyLink(product, choice.peek())
    const outcome = 'href' in buy ? host.price(product, next.price ?? product.price) : buy.reason
    model.announcement.value = [Object.values(next.options).join(' / '), outcome].filter(Boolean).join(', ')
  }
  return optionsOf(variants, chosen, isGone).map(({ name, values }) => (
    <fieldset
      key={name}
      part="option"
      aria-label={name ? undefined : messages('choice', undefined, { choice: 'Choice' })}
    >
      {name && (
        <legend>
          <bdi>{name}</bdi>
        </legend>
      )}
      {values.map(({ value, chosen, state }) => (
        <label key={value} data-state={state}>
          <input
            type="radio"
            name={`option ${name}`}
            checked={chosen}
            aria-label={
              state === 'free' ? value : `${value}: ${state === 'none' ? say('unavailable') : messages('soldOut')}`
            }
            onChange={() => pick(name, value)}
          />
          <bdi>{value}</bdi>
        </label>
      ))}
    </fieldset>
  ))
}

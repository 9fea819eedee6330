import type { Signal } from '@preact/signals'
import type { Product, Variant } from '../../catalog/catalog'
import { isSoldOut } from '../../catalog/for-sale'
import { formatCount } from '../../i18n/format'
import type { Messages } from '../../i18n/messages'
import { live } from '../../lib/live'
import type { Choice, GalleryModel } from '../gallery-model'
import type { Tile } from '../tile'
import { drawActs, drawBuy, drawPrice } from '../tile-view'
import type { Say } from './say'
import { optionsOf, pickVariant } from './variant-choice'

export interface DetailsProps {
  readonly tile: Tile
  readonly model: GalleryModel
  readonly say: Say
  readonly choice: Signal<Choice>
  /** All products of the photo, when it shows several. */
  readonly others: readonly Product[]
  readonly select: (product: Product) => void
}

const MOST = 99

/** What there is to know and to choose before buying. */
export const Details = live(() => ({ tile, model, say, choice, others, select }: DetailsProps) => {
  const { product, photo } = tile
  const { host } = model
  const { actions, messages, locale } = model.options.value
  const { variant, quantity = 1 } = choice.value
  const credit = photo?.credit
  const by = credit && say('by', { name: credit.name })
  const title = product ? product.title : photo?.caption
  const Trend = model.trend.value
  return (
    <div class="details" part="details">
      {product?.brand && (
        <p class="brand">
          <bdi>{product.brand}</bdi>
        </p>
      )}
      {title && (
        <h2 part="lightbox-title" dir="auto">
          {title}
        </h2>
      )}
      {product && (
        <>
          {drawPrice(tile, model, choice.value)}
          <Rating {...{ product, say, locale }} />
          {variant && <Options {...{ product, variant, choice, say, messages }} />}
          {actions.includes('buy') && (
            <div class="buying">
              <Quantity {...{ choice, quantity, say }} />
              {drawBuy(tile, model, choice.value)}
            </div>
          )}
        </>
      )}
      {Trend && <Trend tile={tile} model={model} />}
      {drawActs(tile, model, 'acts alone')}
      {product?.description && (
        <p class="text" part="description" dir="auto">
          {product.description}
        </p>
      )}
      {product && (
        <p>
          <a href={host.productLink(product)} part="page-link">
            {say('details')}
          </a>
        </p>
      )}
      {others.length > 1 && (
        <>
          <h3>{say('inPicture')}</h3>
          <ul class="others" part="products">
            {others.map((one) => {
              const price = host.price(one, one.price)
              return (
                <li key={one.id}>
                  <button type="button" aria-current={one === product} onClick={() => select(one)}>
                    {one.images[0] ? <img src={one.images[0].src} alt="" loading="lazy" /> : <i />}
                    <bdi>{one.title}</bdi>
                    <bdi class="price">{price && one.maxPrice ? messages('from', { price }) : price}</bdi>
                  </button>
                </li>
              )
            })}
          </ul>
        </>
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
    </div>
  )
})

function Rating({ product: { rating }, say, locale }: { product: Product; say: Say; locale: string }) {
  if (!rating?.count) return null
  const value = rating.value.toLocaleString(locale, { maximumFractionDigits: 1 })
  return (
    <p class="rating" part="rating">
      <span aria-hidden="true">
        ★ {value} ({formatCount(rating.count, locale)})
      </span>
      <span class="sr">
        {say('rating', { value })}, {say('ratings', { n: rating.count })}
      </span>
    </p>
  )
}

interface OptionsProps {
  readonly product: Product
  readonly variant: Variant
  readonly choice: Signal<Choice>
  readonly say: Say
  readonly messages: Messages
}

function Options({ product, variant, choice, say, messages }: OptionsProps) {
  const variants = product.variants ?? []
  const isGone = (one: Variant) => isSoldOut(product, one)
  return optionsOf(variants, variant, isGone).map(({ name, values }) => (
    <fieldset key={name} part="option">
      <legend>
        <bdi>{name}</bdi>
      </legend>
      {values.map(({ value, chosen, state }) => (
        <label key={value} data-state={state}>
          <input
            type="radio"
            name={name}
            checked={chosen}
            aria-label={
              state === 'free' ? value : `${value}: ${state === 'none' ? say('unavailable') : messages('soldOut')}`
            }
            onChange={() => {
              choice.value = { ...choice.peek(), variant: pickVariant(variants, variant, name, value, isGone) }
            }}
          />
          <bdi>{value}</bdi>
        </label>
      ))}
    </fieldset>
  ))
}

function Quantity({ choice, quantity, say }: { choice: Signal<Choice>; quantity: number; say: Say }) {
  const set = (next: number) => {
    choice.value = { ...choice.peek(), quantity: Math.min(Math.max(Math.trunc(next) || 1, 1), MOST) }
  }
  return (
    <div class="quantity" part="quantity">
      <button
        type="button"
        aria-label={`${say('quantity')} −1`}
        aria-disabled={quantity === 1}
        onClick={() => set(quantity - 1)}
      >
        −
      </button>
      <input
        type="number"
        min={1}
        max={MOST}
        inputMode="numeric"
        aria-label={say('quantity')}
        value={quantity}
        onChange={({ currentTarget }) => {
          set(currentTarget.valueAsNumber)
          currentTarget.value = `${choice.peek().quantity}`
        }}
      />
      <button
        type="button"
        aria-label={`${say('quantity')} +1`}
        aria-disabled={quantity === MOST}
        onClick={() => set(quantity + 1)}
      >
        +
      </button>
    </div>
  )
}

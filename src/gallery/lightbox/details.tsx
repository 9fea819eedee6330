import type { Signal } from '@preact/signals'
import type { Product } from '../../catalog/catalog'
import { live } from '../../lib/live'
import type { Choice, GalleryModel } from '../gallery-model'
import type { Tile } from '../tile'
import { drawActs, drawBuy, drawPrice } from '../tile-view'
import type { OptionsProps } from './options'
import type { Say } from './say'

export interface DetailsProps {
  readonly tile: Tile
  readonly model: GalleryModel
  readonly say: Say
  readonly choice: Signal<Choice>
  /** All products of the photo. */
  readonly others: readonly Product[]
  readonly select: (product: Product) => void
  readonly reveal: OptionsProps['reveal']
  readonly pieces: Pieces
}

/** Each is there once it is loaded. */
export type Pieces = Partial<Pick<typeof import('./pieces'), 'Credit' | 'Options' | 'Others' | 'Rating'>>

const MOST = 99

/** What there is to know and to choose before buying. */
export const Details = live(() => ({ tile, model, say, choice, others, select, reveal, pieces }: DetailsProps) => {
  const { product, photo } = tile
  const { host } = model
  const { actions, messages } = model.options.value
  const { variant, quantity = 1 } = choice.value
  const title = product ? product.title : photo?.caption
  const Trend = model.trend.value
  const { Credit, Options, Others, Rating } = pieces
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
          {Rating && product.rating && <Rating {...product.rating} {...{ say, messages }} />}
          {variant && Options && <Options {...{ product, variant, choice, say, model, reveal }} />}
          {actions.includes('buy') && (
            <div class="buying">
              {'href' in host.buyLink(product, choice.value) && <Quantity {...{ choice, quantity, say, model }} />}
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
      {Others && others[1] && <Others {...{ product, model, say, others, select }} />}
      {Credit && photo && <Credit {...{ photo, say }} hasProduct={!!product} />}
    </div>
  )
})

interface QuantityProps extends Pick<DetailsProps, 'choice' | 'say' | 'model'> {
  readonly quantity: number
}

function Quantity({ choice, quantity, say, model }: QuantityProps) {
  const set = (next: number) => {
    const pieces = Math.min(Math.max(Math.trunc(next) || 1, 1), MOST)
    choice.value = { ...choice.peek(), quantity: pieces }
    model.announcement.value = `${say('quantity')}: ${pieces}`
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

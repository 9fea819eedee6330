import type { Product } from '../../catalog/catalog'
import type { GalleryModel } from '../gallery-model'
import { priceOf } from '../tile-view'
import type { Say } from './say'

export interface OthersProps {
  /** What is looked at. */
  readonly product: Product | null
  readonly others: readonly Product[]
  readonly model: GalleryModel
  readonly say: Say
  readonly select: (product: Product) => void
}

/** All products of a photo. */
export const Others = ({ product, others, model, say, select }: OthersProps) => (
  <>
    <h3>{say('inPicture')}</h3>
    <ul class="others" part="products">
      {others.map((one) => {
        const [image] = one.images
        return (
          <li key={one.id}>
            <button type="button" aria-current={one === product} onClick={() => select(one)}>
              <img srcset={image?.srcset} sizes={image?.srcset && '56px'} src={image?.src} alt="" loading="lazy" />
              <bdi>{one.title}</bdi>
              <bdi class="price">{priceOf(one, model)}</bdi>
            </button>
          </li>
        )
      })}
    </ul>
  </>
)

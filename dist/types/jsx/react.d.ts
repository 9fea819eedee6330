import type { VitrineGalleryElement } from '../element/globals.js'
import type {
  ConversionAttributes,
  ElementAttributes,
  GalleryAttributes,
  ShareAttributes,
  VoteAttributes,
} from './attributes.js'

type Tag<A, E = HTMLElement> = A &
  ElementAttributes & {
    ref?: unknown
    key?: string | number | null
    children?: unknown
    catalog?: E extends VitrineGalleryElement ? unknown : never
  }

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'vitrine-gallery': Tag<GalleryAttributes, VitrineGalleryElement>
      'vitrine-share': Tag<ShareAttributes>
      'vitrine-vote': Tag<VoteAttributes>
      'vitrine-conversion': Tag<ConversionAttributes>
    }
  }
}

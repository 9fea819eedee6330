import type { HTMLAttributes } from 'preact'
import type { VitrineGalleryElement } from '../element/globals.js'
import type { ConversionAttributes, GalleryAttributes, ShareAttributes, VoteAttributes } from './attributes.js'

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'vitrine-gallery': HTMLAttributes<VitrineGalleryElement> & GalleryAttributes & { catalog?: unknown }
      'vitrine-share': HTMLAttributes<HTMLElement> & ShareAttributes
      'vitrine-vote': HTMLAttributes<HTMLElement> & VoteAttributes
      'vitrine-conversion': HTMLAttributes<HTMLElement> & ConversionAttributes
    }
  }
}

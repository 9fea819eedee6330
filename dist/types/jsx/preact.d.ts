import type { HTMLAttributes } from 'preact'
import type { VitrineGalleryElement } from '../element/globals.js'
import type { ConversionAttributes, GalleryAttributes, Listeners, ShareAttributes, VoteAttributes } from './attributes.js'

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'vitrine-gallery': HTMLAttributes<VitrineGalleryElement> &
        GalleryAttributes & { catalog?: unknown } & Listeners<'gallery'>
      'vitrine-share': HTMLAttributes<HTMLElement> & ShareAttributes & Listeners<'share'>
      'vitrine-vote': HTMLAttributes<HTMLElement> & VoteAttributes & Listeners<'vote'>
      'vitrine-conversion': HTMLAttributes<HTMLElement> & ConversionAttributes & Listeners<'conversion'>
    }
  }
}

import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { VitrineGalleryElement } from '../element/globals.js'
import type { ConversionAttributes, GalleryAttributes, ShareAttributes, VoteAttributes } from './attributes.js'

/** React hands `class` on to custom elements as it is. */
type Tag<A, E extends HTMLElement = HTMLElement> = DetailedHTMLProps<HTMLAttributes<E>, E> & A & { class?: string }

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'vitrine-gallery': Tag<GalleryAttributes & { catalog?: unknown }, VitrineGalleryElement>
      'vitrine-share': Tag<ShareAttributes>
      'vitrine-vote': Tag<VoteAttributes>
      'vitrine-conversion': Tag<ConversionAttributes>
    }
  }
}

import type { HTMLAttributes, ReservedProps } from 'vue'
import type {
  ConversionAttributes,
  GalleryAttributes,
  ShareAttributes,
  VoteAttributes,
  VueAttributes,
  VueListeners,
} from './attributes.js'

type GalleryProps = GalleryAttributes & { catalog?: unknown } & VueListeners<'gallery'>
type ShareProps = ShareAttributes & VueListeners<'share'>
type VoteProps = VoteAttributes & VueListeners<'vote'>
type ConversionProps = ConversionAttributes & VueListeners<'conversion'>

type Tag<Props> = ReservedProps & HTMLAttributes & Props
type Component<Props> = new () => { $props: Tag<VueAttributes<Props>> }

declare module 'vue' {
  interface GlobalComponents {
    'vitrine-gallery': Component<GalleryProps>
    'vitrine-share': Component<ShareProps>
    'vitrine-vote': Component<VoteProps>
    'vitrine-conversion': Component<ConversionProps>
  }
}

declare module 'vue/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements {
      'vitrine-gallery': Tag<GalleryProps>
      'vitrine-share': Tag<ShareProps>
      'vitrine-vote': Tag<VoteProps>
      'vitrine-conversion': Tag<ConversionProps>
    }
  }
}

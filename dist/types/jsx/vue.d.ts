import type { ConversionAttributes, GalleryAttributes, ShareAttributes, VoteAttributes } from './attributes.js'

type Component<Props> = new () => { $props: Props }

declare module 'vue' {
  interface GlobalComponents {
    'vitrine-gallery': Component<GalleryAttributes & { catalog?: unknown }>
    'vitrine-share': Component<ShareAttributes>
    'vitrine-vote': Component<VoteAttributes>
    'vitrine-conversion': Component<ConversionAttributes>
  }
}

import type { Picture, Product, VideoSource } from '../../catalog/catalog'
import type { Tile } from '../tile'

/** One thing to look at. */
export type Medium =
  | { readonly picture: Picture; readonly isPhoto: boolean; readonly video?: undefined; readonly poster?: undefined }
  | { readonly video: readonly VideoSource[]; readonly poster: string | undefined; readonly picture?: undefined }

/** What a lightbox shows: the photo, the product's pictures from all angles, those of its versions, its video. */
export function mediaOf({ photo, picture }: Tile, product: Product | null): Medium[] {
  const media: Medium[] = []
  const seen = new Set<string>()
  const add = (one: Picture | null | undefined, isPhoto: boolean) => {
    if (!one || seen.has(one.src)) return
    seen.add(one.src)
    media.push({ picture: one, isPhoto })
  }
  if (photo) add(picture, true)
  for (const image of product?.images ?? []) add(image, false)
  for (const { image } of product?.variants ?? []) add(image ? { src: image } : null, false)
  const video = product?.video
  if (video?.length) media.push({ video, poster: video.find(({ poster }) => poster)?.poster })
  return media
}

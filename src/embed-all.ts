import type { Parts } from './element/parts'
import { ownScript, startScript } from './element/script-tag'

/** Where what is not in this file is imported from; the build declares it, and writes the imports. */
// biome-ignore lint/style/useConst: a declared constant could not be given its value below
declare let vitrineExtras: URL

/** In the order in which they compress best. */
const parts: { [K in keyof Parts]: () => Promise<Parts[K]> } = {
  gallery: () => import('./element/gallery-part'),
  vote: () => import('./element/vote-part'),
  share: () => import('./element/share-part'),
  conversion: () => import('./element/conversion-part'),
  page: () => import('./element/page'),
  place: () => import('./element/place-gallery'),
}

const script = ownScript('vitrine.all.js')
vitrineExtras = new URL('parts/extras/', script?.src || location.href)

startScript(script, (name) => parts[name]())

import type { Parts } from './element/parts'
import { ownScript, startScript } from './element/script-tag'

const parts: { [K in keyof Parts]: () => Promise<Parts[K]> } = {
  page: () => import('./element/page'),
  gallery: () => import('./element/gallery-part'),
  share: () => import('./element/share-part'),
  vote: () => import('./element/vote-part'),
  conversion: () => import('./element/conversion-part'),
}

startScript(ownScript('vitrine.all.js'), (name) => parts[name]())

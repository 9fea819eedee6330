import type { Layout } from '../gallery-model'
import { Controls, carousel } from './carousel'
import css from './carousel.css?inline'
import { justified } from './justified'
import { masonry } from './masonry'

/** The layouts that are loaded when they are asked for, by their names. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  masonry: { arrange: masonry },
  justified: { arrange: justified },
  carousel: { arrange: carousel, horizontal: true, Controls, css },
}

import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Catalog, Product } from '../catalog/catalog'
import type { Messages } from '../i18n/messages'
import type { Draft } from '../share/sharing'
import type { PollVotes } from '../vote/voting'
import type { Arrange, Geometry, Measures } from './geometry'
import { type Tile, tilesOf } from './tile'

/** `idle` before the first feed, then as the feed goes. */
export type Status = 'idle' | 'loading' | 'ready' | 'failed'

export type Action = 'share' | 'pin' | 'vote' | 'buy'

/** What a gallery is told to show; changes at any time. */
export interface GalleryOptions {
  readonly actions: readonly Action[]
  readonly heading: string
  readonly emptyText: string
  readonly horizontal: boolean
  readonly arrange: Arrange
  readonly limit: number
  readonly messages: Messages
  readonly locale: string
}

/** What a gallery may do to the outside; given by the composition root. */
export interface GalleryHost {
  /** Formatted price of a product, or of its regular one; null where there is none. */
  price(product: Product, which: 'price' | 'compareAt'): string | null
  /** The product's page; with the token in it where nothing may be stored. */
  productLink(product: Product): string
  /** Where buy-now leads, or why it is not there. */
  buyLink(product: Product): { href: string } | { reason: string }
  /** The node and links of the next share of a tile. */
  draft(tile: Tile): Draft
  pinLink(draft: Draft): string
  votes(tile: Tile): ReadonlySignal<PollVotes>
  /** A control of a tile was used. */
  act(action: Action | 'open', tile: Tile, event: Event, control: HTMLElement): void
  /** At least half of the tile was seen for one second. */
  viewed(tile: Tile): void
  retry(): void
}

/** The state of one gallery: the model writes, views read. */
export interface GalleryModel {
  readonly host: GalleryHost
  readonly status: Signal<Status>
  readonly options: Signal<GalleryOptions>
  readonly catalog: Signal<Catalog | null>
  readonly tiles: ReadonlySignal<readonly Tile[]>
  readonly measures: Signal<Measures | null>
  readonly geometry: ReadonlySignal<Geometry | null>
  /** First index and the one behind the last of the tiles that exist. */
  readonly range: Signal<readonly [number, number]>
  /** Index of the tile that has the focus; it exists wherever the page is scrolled to. -1: none. */
  readonly focused: Signal<number>
  /** What a screen reader is told. */
  readonly announcement: Signal<string>
}

/** Skeletons that stand for a feed of unknown length. */
const SKELETONS = 12

export function createGalleryModel(host: GalleryHost, options: GalleryOptions): GalleryModel {
  const settings = signal(options)
  const status = signal<Status>('idle')
  const catalog = signal<Catalog | null>(null)
  const measures = signal<Measures | null>(null)
  const tiles = computed(() => (catalog.value ? tilesOf(catalog.value, settings.value.limit) : []))
  const geometry = computed(() => {
    const { arrange, limit } = settings.value
    const list = tiles.value
    const count = list.length || (status.value === 'loading' ? Math.min(SKELETONS, limit) : 0)
    return measures.value && arrange(count, measures.value, (index) => ratioOf(list[index]))
  })
  return {
    host,
    status,
    options: settings,
    catalog,
    tiles,
    measures,
    geometry,
    range: signal<readonly [number, number]>([0, 0]),
    focused: signal(-1),
    announcement: signal(''),
  }
}

/** Width over height of a tile's picture; square where the feed does not say. */
const ratioOf = (tile: Tile | undefined): number => {
  const { width, height } = tile?.picture ?? {}
  return width && height ? width / height : 1
}

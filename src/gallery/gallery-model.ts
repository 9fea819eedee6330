import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { ComponentType, FunctionComponent } from 'preact'
import type { Catalog, Product, Variant } from '../catalog/catalog'
import type { Messages } from '../i18n/messages'
import type { Draft } from '../share/sharing'
import type { PollVotes } from '../vote/voting'
import type { Arrange, Geometry, Measures } from './geometry'
import { type Tile, tilesOf } from './tile'

/** `idle` before the first feed, then as the feed goes. */
export type Status = 'idle' | 'loading' | 'ready' | 'failed'

/** The feed could not be had; because there is no network; or its end could not. */
export type Trouble = 'failed' | 'offline' | 'rest'

export type Action = 'share' | 'pin' | 'vote' | 'buy'

/** A way to lay out a gallery. All but the grid are loaded when they are asked for. */
export interface Layout {
  readonly arrange: Arrange
  /** Scrolled sideways. */
  readonly horizontal?: boolean
  readonly Controls?: ComponentType<ControlsProps>
  /** Of its controls. */
  readonly css?: string
}

/** What a layout's own controls are given. */
export interface ControlsProps {
  readonly model: GalleryModel
  readonly geometry: Geometry
}

/** What a gallery is told to show; changes at any time. */
export interface GalleryOptions {
  readonly actions: readonly Action[]
  readonly heading: string
  readonly emptyText: string
  readonly layout: Layout
  /** `auto`, `light` or `dark`. */
  readonly theme: string
  readonly limit: number
  /** Whether videos start when they are seen, not only when asked. */
  readonly playsSeen?: boolean
  readonly messages: Messages
}

/** The version and number that are bought; without them the first version that can be had, once. */
export interface Choice {
  readonly variant?: Variant | undefined
  readonly quantity?: number
}

/** What a gallery may do to the outside; given by the composition root. */
export interface GalleryHost {
  /** A decimal amount in the product's currency as shoppers read it; null where there is none. */
  price(product: Product, amount: string | undefined): string | null
  /** The product's page; with the token in it where nothing may be stored. */
  productLink(product: Product): string
  /** The page of a tile's product; of a photo that shows none this one, with the photo open. */
  tileLink(tile: Tile): string
  /** Where buy-now leads, or why it is not there. */
  buyLink(product: Product, choice?: Choice): { href: string } | { reason: string }
  /** The node and links of the next share of a tile. */
  draft(tile: Tile): Draft
  pinLink(draft: Draft): string
  votes(tile: Tile): ReadonlySignal<PollVotes>
  /** A control of a tile was used. */
  act(action: Action | 'open' | 'spot', tile: Tile, event: MouseEvent, control: HTMLElement, choice?: Choice): void
  /** At least half of the tile was seen for one second. */
  viewed(tile: Tile): void
  /** Tells that a tile was opened; false when the page prevented it. */
  opened(tile: Tile): boolean
  retry(): void
}

/** The state of one gallery: the model writes, views read. */
export interface GalleryModel {
  readonly host: GalleryHost
  readonly status: Signal<Status>
  readonly options: Signal<GalleryOptions>
  readonly catalog: Signal<Catalog | null>
  /** Whether the feed takes so long that skeletons stand for its first tiles, until these are drawn. */
  readonly isSlow: Signal<boolean>
  readonly tiles: ReadonlySignal<readonly Tile[]>
  readonly measures: Signal<Measures | null>
  readonly geometry: ReadonlySignal<Geometry | null>
  /** First index and the one behind the last of the tiles that exist. */
  readonly range: Signal<readonly [number, number]>
  /** Index of the tile that has the focus; it exists wherever the page is scrolled to. -1: none. */
  readonly focused: Signal<number>
  /** Addresses of pictures that could not be had. */
  readonly broken: Signal<ReadonlySet<string>>
  /** The dots on photos, once they are loaded. */
  readonly spots: Signal<FunctionComponent<SpotsProps> | null>
  /** What tiles say of their popularity, where the merchant wants it. */
  readonly trend: Signal<ComponentType<{ readonly tile: Tile; readonly model: GalleryModel }> | null>
  /** What a screen reader is told. */
  readonly announcement: Signal<string>
  /** Why there is nothing to see, or not everything. */
  readonly trouble: Signal<Trouble | ''>
  /** What was there before the script. */
  readonly sent: Sent
}

/** What was there before the script. */
export interface Sent {
  /** Whether nothing of the page's own stands in for the gallery while it loads; then skeletons do. */
  readonly bare: boolean
  /** How many tiles a server has drawn, from the first. */
  readonly tiles: number
  /** `sizes` of their pictures: other ones would have some fetched once more. */
  readonly sizes: string | undefined
}

/** What the dots on a tile's photo are given. */
export interface SpotsProps {
  readonly tile: Tile
  readonly model: GalleryModel
  /** Of the picture's box, px. */
  readonly width: number
  readonly height: number
  /** Kept free at the lower edge, px. */
  readonly below?: number
  /** Middles of buttons that lie on it, px from its own middle. */
  readonly taken?: readonly Point[]
}

/** Px from the left and from the top of something. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Skeletons that stand for a feed of unknown length. */
export const SKELETONS = 12

export function createGalleryModel(host: GalleryHost, options: GalleryOptions, sent: Sent): GalleryModel {
  const settings = signal(options)
  const status = signal<Status>('idle')
  const catalog = signal<Catalog | null>(null)
  const measures = signal<Measures | null>(null)
  const tiles = computed(() => (catalog.value ? tilesOf(catalog.value, settings.value.limit) : []))
  const geometry = computed(() => {
    const { layout, limit } = settings.value
    const list = tiles.value
    const count = list.length || (status.value === 'loading' ? Math.min(SKELETONS, limit) : 0)
    return measures.value && layout.arrange(count, measures.value, (index) => ratioOf(list[index]))
  })
  return {
    host,
    status,
    options: settings,
    catalog,
    isSlow: signal(false),
    tiles,
    measures,
    geometry,
    range: signal<readonly [number, number]>([0, 0]),
    focused: signal(-1),
    broken: signal(new Set<string>()),
    spots: signal(null),
    trend: signal(null),
    announcement: signal(''),
    trouble: signal(''),
    sent,
  }
}

/** Width over height of a tile's picture; 0 where the feed does not say. */
export const ratioOf = (tile: Tile | undefined): number => {
  const { width, height } = tile?.picture ?? {}
  return width && height ? width / height : 0
}

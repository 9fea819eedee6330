import type { EventData, ShareOutcomeData } from '../beacon/wire'
import type { Catalog, Skipped } from '../catalog/catalog'
import type { ConsentLevel, VitrineCall, VitrineScript } from './api'
import type { LazyElement } from './controller'

/** What `vitrine:ready` tells: the feed as it was understood. */
export interface ReadyDetail {
  format: string
  /** How many products are shown. */
  products: number
  skipped: readonly Skipped[]
}

/** What `vitrine:error` tells; the page goes on without. */
export interface ErrorDetail {
  /**
   * `network`, `not-a-feed`, `empty`, or, where the rest is shown, `items-skipped` and `partial` (the feed ended early);
   * `unknown-poll` where a poll is named that is nowhere; `refused` where the collector will not take events.
   */
  code: string
  /** One English sentence for the page's developer. */
  message: string
  /** What is left out: items of the feed, or events that the collector refused, by their ids. */
  skipped: readonly Skipped[]
}

/** `<vitrine-gallery>` as scripts see it. */
export interface VitrineGalleryElement extends HTMLElement {
  /** The catalog that is shown; assign an object of any format that Vitrine reads. */
  catalog: Catalog | null
  readonly status: 'idle' | 'loading' | 'ready' | 'failed'
  /** Opens the picture or product with that id. */
  open(id: string): void
  close(): void
  /** Asks for the feed anew. */
  reload(): void
}

/** Page events by name, with their details. */
export interface VitrineEventMap {
  'vitrine:ready': CustomEvent<ReadyDetail>
  'vitrine:view': CustomEvent<EventData['view']>
  'vitrine:open': CustomEvent<EventData['open']>
  'vitrine:share': CustomEvent<EventData['share']>
  'vitrine:pin': CustomEvent<EventData['pin']>
  'vitrine:share-outcome': CustomEvent<ShareOutcomeData>
  'vitrine:vote': CustomEvent<EventData['vote']>
  'vitrine:buy': CustomEvent<EventData['buy']>
  'vitrine:landing': CustomEvent<EventData['landing']>
  'vitrine:conversion': CustomEvent<EventData['conversion']>
  'vitrine:consent': CustomEvent<{ level: ConsentLevel }>
  'vitrine:error': CustomEvent<ErrorDetail>
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-gallery': VitrineGalleryElement
    'vitrine-share': LazyElement
    'vitrine-vote': LazyElement
    'vitrine-conversion': LazyElement
  }
  interface HTMLElementEventMap extends VitrineEventMap {}
  interface DocumentEventMap extends VitrineEventMap {}
  interface WindowEventMap extends VitrineEventMap {}
  interface Window {
    /** The script tag's API; before the script is there, an array that keeps the calls. */
    vitrine?: VitrineScript | VitrineCall[]
  }
}

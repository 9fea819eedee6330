import type { Signal } from '@preact/signals';
import type { Point } from '../gallery-model.js';
import type { Size } from './fit-within.js';
export interface StageSize extends Size {
    /** Middles of the buttons that lie on it, px from its own middle. */
    readonly taken: readonly Point[];
}
export interface WatchedStage {
    /** Its children are the slides. */
    readonly track: HTMLElement;
    /** Index of what is shown. */
    readonly shown: Signal<number>;
    /** Of the track. */
    readonly size: Signal<StageSize>;
    readonly show: (index: number, behavior?: ScrollBehavior) => void;
    /** Whether a video starts when it is seen. */
    readonly plays: boolean;
    readonly window: Window & typeof globalThis;
}
/** Follows what a shopper does with the slides: swipes, keys, zoom, a turned phone. Gives what ends it. */
export declare function watchStage({ track, shown, size, show, plays, window }: WatchedStage): () => void;

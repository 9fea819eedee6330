import { type GalleryModel } from './gallery-model.js';
import type { WindowRange } from './window-range.js';
export interface GalleryProps {
    readonly model: GalleryModel;
    readonly window: Pick<WindowRange, 'box'>;
    /** Ref of each tile that appears. */
    readonly appear: (element: HTMLElement | null) => void;
    /** Refs of the two boxes that are measured: a picture of the smallest width, and a caption. */
    readonly probe: (element: HTMLElement | null) => void;
}
/** The whole gallery, in whatever state it is. */
export declare const Gallery: import("preact").ComponentClass<GalleryProps, {}>;

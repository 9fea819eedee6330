import type { GalleryModel } from './gallery-model.js';
type Range = readonly [first: number, behind: number];
/**
 * Keeps the model's range of tiles that exist: the viewport and a little more, and once the gallery is in use another
 * viewport before and behind.
 * Two empty boxes stand for the tiles that don't exist. When one of them comes near, the browser says where the list
 * is: no work while scrolling, and no layout that is asked for.
 */
export declare function windowRange(model: GalleryModel, root: () => Element | null): WindowRange;
export interface WindowRange {
    /** The `ref` of the box before, and of the one behind the range. */
    box(behind: boolean): (element: Element | null) => void;
    /** The shopper scrolls, points or types: from now on more is kept ready. */
    widen(): void;
    /** Looks again: the list has another geometry. */
    again(): void;
    /** To where the range is to be. */
    move(to: Range): void;
    /** Before paper is printed all tiles are there, and after that those that are near. */
    print(event: Event): void;
    stop(): void;
}
export {};

import type { GalleryModel } from './gallery-model.js';
/**
 * Tells the model the sizes that the layout works with, as the browser finds them: never asked for, so that no layout
 * is forced, and told again when the page, the fonts or the theme change them. Refs: a line as wide as the list has room,
 * an unseen picture of the smallest width with a gap as its padding, and an unseen caption. None of them changes when
 * the list does: browsers report that as an error of the page.
 */
export declare function measure(model: GalleryModel): {
    probe(element: Element | null): void;
    stop: () => void;
};

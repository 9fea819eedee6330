import type { VNode } from 'preact';
import type { Catalog } from '../catalog/catalog.js';
import { type GalleryModel } from '../gallery/gallery-model.js';
import type { Messages } from '../i18n/messages.js';
import type { RenderOptions } from './render-options.js';
/** Places that are kept for tiles that the script draws, so that nothing below the gallery moves when it does. */
export declare const MOST_PLACES = 240;
/** The state of a gallery whose catalog is there. */
export declare function modelOf(catalog: Catalog, host: GalleryModel['host'], messages: Messages, { actions, heading, emptyText, theme, ...options }: RenderOptions): GalleryModel;
/**
 * The inside of the shadow root: what the script would draw, so that it finds each element where it would put it, but
 * for the places, which `still.css` gives, and for the tiles that are still to come.
 */
export declare function shadowHtml(model: GalleryModel, { layout }: RenderOptions, renderToString: (node: VNode) => string): string;

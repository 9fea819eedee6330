import type { GalleryOptions } from '../gallery/gallery-model.js';
import type { GalleryAttributes } from './attributes.js';
import type { Page } from './page.js';
/** What the attributes ask for, with the layout and the words that they name loaded. */
export declare function loadOptions(element: Element, page: Page, attributes: GalleryAttributes): Promise<GalleryOptions>;

import type { Controller, LazyElement } from './controller.js';
import type { Page } from './page.js';
/** Makes an element the share and pin buttons of one product: the one it names, else the page's own. */
export declare function mount(element: LazyElement, page: Page): Promise<Controller>;

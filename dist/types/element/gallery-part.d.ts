import type { Controller, LazyElement } from './controller.js';
import type { Page } from './page.js';
/** Makes an element a gallery, and keeps it in step with its attributes until it is disposed of. */
export declare function mount(element: LazyElement, page: Page): Promise<Controller>;

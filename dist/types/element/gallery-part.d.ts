import type { Controller } from './lazy-element.js';
import type { Page } from './page.js';
/** Makes an element a gallery, and keeps it in step with its attributes until it is disposed of. */
export declare function mount(element: HTMLElement, page: Page): Promise<Controller>;

import type { Controller, LazyElement } from './controller.js';
import type { Page } from './page.js';
/** Makes an element a poll of its own: its choices are its children, else those of that poll in a gallery's catalog. */
export declare function mount(element: LazyElement, page: Page): Promise<Controller>;

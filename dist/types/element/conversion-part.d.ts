import type { Controller } from './lazy-element.js';
import type { Page } from './page.js';
export { recordConversion } from '../beacon/record-conversion.js';
/** Reports the order that a `<vitrine-conversion>` tells. */
export declare function mount(element: HTMLElement, { api }: Page): Promise<Controller>;

import type { VitrineApi } from './api.js';
import type { Controller } from './lazy-element.js';
export { recordConversion } from '../beacon/record-conversion.js';
/** Reports the order that a `<vitrine-conversion>` tells. */
export declare function mount(element: HTMLElement, { api }: {
    api: Pick<VitrineApi, 'conversion'>;
}): Promise<Controller>;

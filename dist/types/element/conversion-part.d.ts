import type { VitrineApi } from './api.js';
import type { Controller, LazyElement } from './controller.js';
export { recordConversion } from '../beacon/record-conversion.js';
/** Reports the order that a `<vitrine-conversion>` tells. */
export declare function mount(element: LazyElement, { api }: {
    api: Pick<VitrineApi, 'conversion'>;
}): Promise<Controller>;

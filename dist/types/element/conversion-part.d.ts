import { recordConversion } from '../beacon/record-conversion.js';
import type { Recorder } from '../beacon/recorder.js';
import type { Emit } from '../lib/emit.js';
import type { Controller, LazyElement } from './controller.js';
export { recordConversion };
/** Reports the order that a `<vitrine-conversion>` tells, also where its attributes come later or are another order's. */
export declare function mount(element: LazyElement, { recorder, emit }: {
    recorder: Recorder;
    emit: Emit;
}): Promise<Controller>;

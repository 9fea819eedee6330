import type { Recorder } from '../beacon/recorder.js';
/**
 * Keeps the page's `data-vitrine-token` fields and links filled: as soon as they are there, when the level of consent
 * or who led here changes, when the page puts something in, and once more in the moment in which they are used.
 */
export declare function keepTokenFields(window: Window, recorder: Pick<Recorder, 'token' | 'onLevel'>, param: string): void;

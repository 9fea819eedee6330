import type { Recorder } from '../beacon/recorder.js';
/**
 * Keeps the page's `data-vitrine-token` fields and links filled: as soon as they are there, when the level of consent
 * changes, and once more in the moment in which they are used, for what the page has put in since.
 */
export declare function keepTokenFields(window: Window, recorder: Pick<Recorder, 'token' | 'onLevel'>, param: string): void;

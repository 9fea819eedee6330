import type { LoadPart } from './parts.js';
/**
 * What the script tag does on every page of a store: keeps the calls that come early, catches the arriving token,
 * and stands ready for the elements. Everything else is loaded when there is something to do.
 */
export declare function startScript(script: HTMLOrSVGScriptElement | null, load: LoadPart): void;

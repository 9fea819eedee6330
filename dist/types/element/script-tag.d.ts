import type { LoadPart } from './parts.js';
/**
 * The tag that runs now; where none is said to, as in a module and in what runs later, it is found by its file's name.
 * Asked of the prototype, since a form on the page may be named like a member of the document and stand in its place.
 */
export declare function ownScript(file: string): HTMLScriptElement | null;
/**
 * What the script tag does on every page of a store: keeps the calls that come early, catches the arriving token,
 * and stands ready for the elements. Everything else is loaded when there is something to do.
 */
export declare function startScript(script: HTMLOrSVGScriptElement | null, load: LoadPart): void;

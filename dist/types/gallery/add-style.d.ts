/** Gives a shadow root a style sheet, once; all roots share it. */
export declare function addStyle(root: ShadowRoot, css: string): void;

import type { VNode } from 'preact';
import type { RenderOptions } from './render-options.js';
/** The whole element as HTML, from what `renderGallery` is given. Texts pass `escapeHtml`, JSON passes `embeddable`. */
export declare function galleryHtml(input: unknown, options: RenderOptions & {
    readonly base: string;
}, renderToString: (node: VNode) => string): Promise<string>;

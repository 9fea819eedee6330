import type { Picture, Product } from './catalog.js';
/** Gives the pictures of a product sizes, where the feed gives none. */
export declare function putSizes({ images }: Product, template: string): void;
/**
 * The sizes that a resizing image server makes of a picture, from a template with `{src}` (the picture's address as it
 * is), `{url}` (the same, encoded) or `{path}` (what is behind the host), and `{width}` in pixels:
 * `{src}?w={width}`, `https://img.example/{width}/{url}`. `''` when that makes no address.
 */
export declare function templateSrcset({ src, width }: Picture, template: string): string;

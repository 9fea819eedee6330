import type { Layout } from '../gallery-model.js';
/** The layouts that are loaded when they are asked for, by their names. */
export declare const LAYOUTS: Readonly<Record<string, Layout>>;

import type { Words } from '../messages.js';
export declare const words: Words;

import type { ShareMenuOptions } from './menu-parts.js';
export type { ShareMenuOptions };
/** Opens the share menu: a sheet on phones, a popover beside the button elsewhere. */
export declare function openShareMenu(options: ShareMenuOptions): Promise<void>;

import type { Format } from '../catalog/catalog.js';
/**
 * Whether `checkouts.ts` has to be loaded and asked before `checkoutLink`: for platforms by name other than Shopify,
 * and for `auto` with feeds that any platform may have.
 */
export declare const needsResolving: (checkout: string, format: Format) => boolean;

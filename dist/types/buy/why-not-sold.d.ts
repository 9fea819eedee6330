import type { Product, Variant } from '../catalog/catalog.js';
import type { Messages } from '../i18n/messages.js';
/** What is said in place of buy-now: sold out, or not sold where the shopper is; `''` where there is nothing to say. */
export declare function whyNotSold(product: Product, variant: Variant | undefined, region: string | null, messages: Messages): string;

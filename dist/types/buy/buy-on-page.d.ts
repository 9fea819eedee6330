import type { Product, Variant } from '../catalog/catalog.js';
/** The page, as far as carts need it. */
export type CartPage = Pick<Window, 'document' | 'location'> & {
    fetch: typeof globalThis.fetch;
    Shopify?: unknown;
    Snipcart?: unknown;
};
export interface OnPagePurchase {
    /** As the attribute says. */
    checkout: string;
    product: Product;
    variant: Variant | null | undefined;
    quantity: number;
    token: string | null;
    param: string;
    /** Code that the order is to be given. */
    discount?: string | undefined;
    /** The buy link, for when the page's cart refuses. */
    link: string;
}
/** What the page itself can put into its cart; ask before the click is over, and keep the click from navigating if so. */
export declare function cartOf(page: CartPage, checkout: string): 'shopify' | 'snipcart' | null;
/**
 * Buys without leaving the page: joins the cart that the shopper has, which a link would replace.
 * What the page's cart refuses is bought by the link, in the same tab.
 */
export declare function buyOnPage(page: CartPage, purchase: OnPagePurchase): Promise<void>;

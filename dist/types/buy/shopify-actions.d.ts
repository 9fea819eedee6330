/** What Shopify puts on every Liquid storefront since 2026. Rejections resolve with `userErrors`, they do not throw. */
export interface ShopifyActions {
    updateCart(change: {
        lines: {
            merchandiseId: string;
            quantity: number;
        }[];
        attributes?: {
            key: string;
            value: string;
        }[];
        discountCodes?: string[];
    }): Promise<{
        userErrors?: unknown[] | null;
    } | null | undefined>;
    openCart?(): unknown;
}
export interface AddOnPageOptions {
    /** Number of the variant. */
    variant: string;
    quantity: number;
    /** Token of the arrival that counts now, or null. */
    token: string | null;
    /** Name of the cart attribute. */
    param: string;
    /** Code that the order is to be given; several with commas, as in the permalink. */
    discount?: string | undefined;
    fetch: typeof globalThis.fetch;
    /** URL of the shop's `/cart.js`, in the shopper's language. */
    cart: string;
}
/** The page's actions, where Shopify has put them. */
export declare function shopifyActions(page: {
    Shopify?: unknown;
}): ShopifyActions | null;
/**
 * Adds a variant to the cart that the shopper already has, and opens it, without leaving the page.
 * False when Shopify refused or failed; then follow the link instead.
 *
 * Attributes and codes that are set replace all that the cart has, the theme's, other apps' and the shopper's own included;
 * so those go along. Where they can't be read the token stays away, and with a code the link is followed, which has it.
 */
export declare function addOnPage(actions: ShopifyActions, options: AddOnPageOptions): Promise<boolean>;

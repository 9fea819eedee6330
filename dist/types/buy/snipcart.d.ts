export interface SnipcartItem {
    id: string;
    name: string;
    /** Decimal string; Snipcart checks it against the page at `url`. */
    price: string;
    /** Page where Snipcart finds the product and its price. */
    url: string;
    image?: string | undefined;
    quantity: number;
    /** Title of the variant. */
    variant?: string | undefined;
    token: string | null;
}
/**
 * Snipcart listens in the page, not in shadow roots: a button of its kind is pressed there and taken away. The token goes
 * along as metadata, which reaches the `order.completed` webhook.
 */
export declare function addWithSnipcart({ variant, token, ...item }: SnipcartItem, document: Document): void;
/**
 * Gives the cart a code as soon as the item is in it: before, a new shopper has no cart that could take one. A code that
 * Snipcart refuses (unknown, there already) changes nothing; nor is there one where the page has an older Snipcart.
 */
export declare function applyOnceAdded({ Snipcart: script }: {
    Snipcart?: unknown;
}, id: string, code: string): void;

import type { Product } from './catalog.js';
/** Products as they go from a worker to the page: some texts instead of tens of thousands of objects. */
export interface Packed {
    readonly count: number;
    /** JSON of {@link GROUP} products each, with what `heldOf` gives in place of their addresses. */
    readonly texts: readonly string[];
    readonly roots: readonly string[];
}
/** @param base URL of the feed, which most addresses begin as. */
export declare function packProducts(products: readonly Product[], base: string): Packed;
/** What finds a product without making all before it, in a list that makes its products when they are looked at. */
export interface Seek {
    /** Index of the product that has one of these ids; -1 when there is none. */
    placeOf?(ids: readonly string[]): number;
}
/** The same products, in a list that makes them when they are looked at: of ten thousand few ever are. */
export declare function unpackProducts({ count, texts, roots }: Packed): Product[] & Seek;

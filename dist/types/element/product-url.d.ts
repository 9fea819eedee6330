/**
 * The address of a product that is to be shared.
 * @throws {TypeError} for what is no address on the web
 */
export declare function productUrl(url: string): string;

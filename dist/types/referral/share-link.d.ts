/** How a store's links carry a referral. */
export interface LinkSettings {
    /** Query parameter of the token, `vref` by default. */
    readonly param: string;
    /** Whether links also carry `utm_source` and `utm_medium`, so that the store's own analytics sees the source. */
    readonly utm: boolean;
}
/**
 * The link that a shopper shares: the product's URL with the token (one that is already there is replaced)
 * and, if wanted, `utm_source=<network>&utm_medium=social`.
 */
export declare function shareLink(productUrl: string, token: string, network: string | null | undefined, settings: LinkSettings): string;

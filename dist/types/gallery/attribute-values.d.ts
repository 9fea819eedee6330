/** The words that some attributes of a gallery take; where one is meant, the first stands for none. */
export declare const FORMATS = "auto vitrine shopify woocommerce google meta jsonld opengraph";
export declare const LAYOUTS = "grid masonry justified carousel";
export declare const THEMES = "auto light dark";
export declare const ACTIONS = "share pin vote buy";
/** The forms of others, and the same in words. */
export declare const CURRENCY: RegExp;
export declare const CURRENCY_WORDS = "an ISO 4217 code such as EUR";
export declare const REGION: RegExp;
export declare const REGION_WORDS = "an ISO 3166 code such as GR or US-CA";

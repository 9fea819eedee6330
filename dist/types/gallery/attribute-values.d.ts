/** The words that some attributes of a gallery take; where one is meant, the first stands for none. */
export declare const FORMATS = "auto vitrine shopify woocommerce google meta jsonld opengraph";
export declare const LAYOUTS = "grid masonry justified carousel";
export declare const THEMES = "auto light dark";
export declare const ACTIONS = "share pin vote buy";
/** The forms of others; in words they are in `attribute-words.ts`. */
export declare const CURRENCY: RegExp;
export declare const REGION: RegExp;

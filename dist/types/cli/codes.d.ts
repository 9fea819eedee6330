/** Whether a text is a currency's code, in any case. */
export declare function isCurrency(text: string): boolean;
/** Whether a text is a country's code, alone or with a subdivision (`US-CA`), whose list nobody here has. */
export declare function isRegion(text: string): boolean;

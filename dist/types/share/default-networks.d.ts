/** Ids of the networks to show first, for a BCP 47 language. */
export declare const defaultNetworks: (locale: string) => string[];

/** ISO 3166-1 alpha-2 code, upper case; `''` for anything else. Google's `UK` is `GB`. */
export declare function countryCode(value: unknown): string;
/** A country, or its subdivision where one is named by its code: `US`, `US-CA`. `''` without a country. */
export declare function regionCode(country: unknown, region: unknown): string;

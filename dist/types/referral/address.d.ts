/** What an address says of the share that led here: the raw token, and the network by `utm_source`. */
export declare function readReferral(href: string, param: string): {
    token: string | null;
    network: string | null;
};
/** The query without one parameter; all others stay as they are, letter by letter (re-serialising would turn `%20` into `+`). */
export declare const withoutParam: (search: string, param: string) => string;

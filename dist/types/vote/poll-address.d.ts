/** The page's address with a poll opened: what "ask a friend" shares. Votes given there count in the same poll. */
export declare function pollAddress(page: string, poll: string): string;
/** The poll that an address opens, or null. */
export declare function pollOfAddress(hash: string): string | null;

/** The ancestry of a share, as a token carries it. */
export interface Chain {
    /** Share ids, root → leaf. Beyond depth 16 the root and the 15 latest. */
    readonly chain: readonly string[];
    /** True depth, 1..63; 63 means 63 or more. */
    readonly depth: number;
    /** Whether `chain` holds every share from root to leaf; false for long chains and for a bare share id. */
    readonly complete: boolean;
}
/** Whether a text has the form of a share id: 12 characters of `A-Za-z0-9_-`, the first alphanumeric. */
export declare const isShareId: (text: string) => boolean;
/**
 * Reads a referral token, or a bare share id (a chain whose ancestry only the backend knows).
 * Anything else gives `null`: never an exception, never a partial chain. Linear in the length of the text;
 * more than 200 characters are refused at once.
 */
export declare function decodeToken(text: unknown): Chain | null;
/** The token of a chain: its ids root → leaf (all of them, or the root and the latest), and its true depth. */
export declare const encodeToken: (ids: readonly string[], depth?: number) => string;
/** The token of a share that nobody led to. */
export declare const encodeRoot: (share: string) => string;
/** The token of a new share: behind the arrival's chain, or the root of its own. */
export declare const encodeChild: (parent: Pick<Chain, 'chain' | 'depth'> | null, share: string) => string;

/** Names of tags in the middle of words; all others end one. */
export declare const INLINE_TAG: RegExp;

/** A sentence for a live region, such that one who hears it hears it again: what has not changed is not read aloud. */
export declare const saidAgain: (sentence: string, before: string) => string;

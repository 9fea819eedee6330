/** What the command needs of its surroundings. */
export interface CheckIo {
    fetch: typeof fetch;
    /** A file's bytes. */
    read: (path: string) => Promise<Uint8Array>;
    out: (text: string) => void;
    err: (text: string) => void;
}
/**
 * `vitrine check`: prints what Vitrine understands of a feed, with the readers that run in the page.
 * Gives the exit code: 0 when it is a feed, 1 when it is none or an option is no code (one line on `err`), 2 when the
 * command was called wrongly.
 */
export declare function check(args: string[], io?: CheckIo): Promise<number>;

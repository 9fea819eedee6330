/**
 * A refusal that the caller can act on: becomes an `application/problem+json` answer (RFC 9457). Not an `Error`, since
 * nothing is wrong on this side: a flood of rubbish would have a stack written for each.
 */
export declare class Problem {
    readonly status: number;
    /** What is wrong and what would be right, for the developer who reads it. */
    readonly detail: string;
    readonly headers: Readonly<Record<string, string>>;
    constructor(status: number, 
    /** What is wrong and what would be right, for the developer who reads it. */
    detail: string, headers?: Readonly<Record<string, string>>);
}
/** A JSON answer; not cached unless `headers` say so. */
export declare const json: (body: unknown, status?: number, headers?: Readonly<Record<string, string>>) => Response;
/** The answer of a refusal. */
export declare const problemResponse: ({ status, detail, headers }: Problem) => Response;

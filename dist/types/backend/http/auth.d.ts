import type { Store } from '../config.js';
import { Problem } from './problem.js';
/** Whether two byte strings are equal, in a time that says nothing of where they differ. */
export declare function equalBytes(one: Uint8Array, other: Uint8Array): boolean;
/** Whether `given` is one of the secrets; digests are compared, so that not even a secret's length shows in the time. */
export declare function isSecret(given: string, secrets: readonly string[]): Promise<boolean>;
/** The secret that a request shows, or `null`. */
export declare const bearerOf: (request: Request) => string | null;
/** What a call is told that shows no secret of the store that it asks about. */
export declare const needsBearer: () => Problem;
/** Lets only the store's own server pass; throws `Problem` 401. */
export declare function requireBearer(request: Request, store: Store): Promise<void>;

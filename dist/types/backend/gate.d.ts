/** Runs one piece of work when its turn comes. */
export type Gate = <Result>(work: () => Promise<Result>) => Promise<Result>;
/**
 * Lets `atOnce` pieces of work run and as many as `inLine` wait for them; who comes beyond that is asked to come back.
 * Connections are few: what takes long may have some of them, never all, or events could not be written meanwhile.
 */
export declare function createGate(what: string, atOnce: number, inLine: number): Gate;

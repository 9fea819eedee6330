/** What the JSON-LD scripts of a page stand for, one by one, with the dirt out; and why those are left out that are no JSON. */
export declare function parseScripts(scripts: readonly string[]): Promise<{
    documents: unknown[];
    broken: string[];
}>;

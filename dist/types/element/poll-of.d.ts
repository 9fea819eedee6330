import type { Poll } from '../catalog/catalog.js';
/** What a `<vitrine-vote>` asks: its own children make the poll, else the catalog of a gallery has it. */
export interface PollSource {
    readonly poll: Poll;
    /** First picture of a product. */
    readonly pictureOf: (product: string) => string | undefined;
}
/** Null where there is no such poll yet: a gallery that is still loading may have it. */
export declare function pollOf(element: Element, id: string): PollSource | null;
/** Ids of the polls that there are, once nothing can come any more; null while a gallery may still bring some. */
export declare function knownPolls(element: Element): string[] | null;

import type { Photo } from '../../catalog/catalog.js';
import type { Say } from './say.js';
export interface CreditProps {
    readonly photo: Photo;
    /** Whether the title above is a product's; else it is the caption. */
    readonly hasProduct: boolean;
    readonly say: Say;
}
/** What a photo is said to show, and who made it. */
export declare function Credit({ photo: { caption, credit }, hasProduct, say }: CreditProps): import("preact").JSX.Element;

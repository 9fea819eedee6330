import type { Product } from '../../catalog/catalog.js';
import type { GalleryModel } from '../gallery-model.js';
import type { Say } from './say.js';
export interface OthersProps {
    /** What is looked at. */
    readonly product: Product | null;
    readonly others: readonly Product[];
    readonly model: GalleryModel;
    readonly say: Say;
    readonly select: (product: Product) => void;
}
/** All products of a photo. */
export declare const Others: ({ product, others, model, say, select }: OthersProps) => import("preact").JSX.Element;

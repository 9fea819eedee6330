import type { Messages } from '../../i18n/messages.js';
import type { Say } from './say.js';
export interface RatingProps {
    /** Of five. */
    readonly value: number;
    /** Of ratings. */
    readonly count: number;
    readonly say: Say;
    readonly messages: Messages;
}
/** What others think of a product, if somebody has said so. */
export declare function Rating({ value, count, say, messages }: RatingProps): import("preact").JSX.Element | null;

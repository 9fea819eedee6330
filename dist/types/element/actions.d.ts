import { type Buying } from '../buy/buying.js';
import { type Sharing } from '../share/sharing.js';
import { type Voting } from '../vote/voting.js';
import type { Page } from './page.js';
/** The models behind the buttons; all galleries of a page share them. */
export interface Actions {
    sharing: Sharing;
    voting: Voting;
    buying: Buying;
}
export declare function actionsOf(page: Page): Actions;

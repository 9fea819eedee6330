import type { Messages } from '../i18n/messages.js';
import type { Draft } from '../share/sharing.js';
import type { Page } from './page.js';
export interface ShareSource {
    /** The element on which the page hears of it; its shadow root holds the menu. */
    readonly element: HTMLElement;
    /** The button or link that was used. */
    readonly control: HTMLElement;
    readonly networks: string;
    readonly messages: Messages;
}
/** A tap on share: the browser's own sheet within the tap, else our menu. */
export declare function shareFrom(page: Page, draft: Draft, { element, control, networks, messages }: ShareSource): void;
/** A click on a pin link, which the browser follows by itself; afterwards the link is of another node. */
export declare function pinFrom(page: Page, draft: Draft, { element, control }: Pick<ShareSource, 'element' | 'control'>, event: Event, next: () => Draft): void;

import type { ComponentChild } from 'preact';
import type { ShareOutcome } from '../beacon/wire.js';
import type { Messages, Words } from '../i18n/messages.js';
import type { networkLink, PostSettings } from './network-link.js';
import type { Network } from './networks.js';
import type { Draft, Sharing } from './sharing.js';
export interface ShareMenuOptions extends Pick<PostSettings, 'hashtags' | 'app'> {
    draft: Draft;
    sharing: Sharing;
    /** Where page events are fired. */
    target: EventTarget;
    /** The button that opened it: the menu stands beside it and gives the focus back to it. */
    anchor: HTMLElement;
    /** The gallery's shadow root. */
    root: ShadowRoot;
    /** Ids in the order to show, with spaces; nothing else is shown then. Empty = by language. `-id` hides one. */
    networks: string;
    /** JSON list of the merchant's own networks. */
    own?: string | undefined;
    messages: Messages;
    window: Window & typeof globalThis;
    /** First-party storage, kept only with consent: remembers the Mastodon server. */
    store: {
        get(key: string): string | null;
        set(key: string, value: string): void;
    };
}
/** What the networks that need more than a link are given of the menu. */
export interface MenuParts extends ShareMenuOptions {
    sheet: HTMLElement;
    say: (key: string, values?: Record<string, string>, words?: Words) => string;
    /** Tells the page and records; null when the page prevented it. */
    share: (network: Network) => Draft | null;
    tell: (draft: Draft, outcome: ShareOutcome) => void;
    /** Shows something below the networks. */
    show: (content: ComponentChild) => void;
    /** Shows and announces a sentence. */
    announce: (sentence: string) => void;
    addStyle: (css: string) => void;
    /** After the browser has followed what was clicked. */
    closeSoon: () => void;
    /** Given along, so that the parts share no file of their own. */
    copyText: (text: string) => Promise<boolean>;
    networkLink: typeof networkLink;
    shareNatively: (data: ShareData) => Promise<ShareOutcome>;
}

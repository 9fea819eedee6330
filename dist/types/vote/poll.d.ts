import { type ReadonlySignal } from '@preact/signals';
import type { Poll as Question } from '../catalog/catalog.js';
import type { Messages } from '../i18n/messages.js';
import type { Counts, PollVotes } from './voting.js';
/** Styles of a poll, for the shadow root that it stands in. */
export declare const POLL_CSS: string;
export interface PollProps {
    /** Two to six choices; with pictures where the catalog has them (a choice's own, or its product's). */
    poll: Question;
    votes: ReadonlySignal<PollVotes>;
    /** How those voted whom the shopper asked. */
    friends?: ReadonlySignal<Counts | null>;
    /** A tap on a choice; a second one takes the vote back. */
    onVote: (choice: string) => void;
    /** Shares the poll; without it there is no such button. */
    onAsk?: (control: HTMLElement) => void;
    /** Picture of a choice that names a product. */
    pictureOf?: (product: string) => string | undefined;
    messages: Messages;
}
/** A question with choices. Until one's own vote is given, no figures sway it; then bars, and the same as a table. */
export declare const Poll: import("preact").ComponentClass<PollProps, {}>;

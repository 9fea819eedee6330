import { type ReadonlySignal } from '@preact/signals';
import type { Counts } from './voting.js';
export interface FriendsOptions {
    poll: string;
    /** First-party storage; in memory where consent does not allow more. */
    store: {
        get(key: string): string | null;
        set(key: string, value: string): void;
    };
    /** Asks the collector how those voted whom these shares led here; null = no answer. */
    fetchVotes: (shares: string[]) => Promise<Counts | null>;
}
/** Those whom a shopper has asked about a poll. */
export interface Friends {
    /** How they voted, as far as is known; null before anybody is asked. */
    readonly votes: ReadonlySignal<Counts | null>;
    /** Remembers a share of the poll. */
    asked(share: string): void;
    /** Asks the collector, where somebody was asked. Never rejects. */
    refresh(): Promise<void>;
}
export declare function createFriends({ poll, store, fetchVotes }: FriendsOptions): Friends;

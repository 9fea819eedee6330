import { type ReadonlySignal } from '@preact/signals';
import type { RecordEvent } from '../beacon/wire.js';
import type { Emit } from '../lib/emit.js';
/** Votes of a poll: of all, by choice, and this shopper's own. */
export interface PollVotes {
    total: number;
    /** Choice id → votes. */
    choices: Readonly<Record<string, number>>;
    /** The choice this shopper voted for, or null. */
    mine: string | null;
}
/** What the collector knows of a poll. */
export type Counts = Pick<PollVotes, 'total' | 'choices'>;
export interface VotingOptions {
    record: RecordEvent;
    emit: Emit;
    /** First-party storage; keeps nothing where consent does not allow it. */
    store: {
        get(key: string): string | null;
        set(key: string, value: string): void;
        remove(key: string): void;
    };
    /** Asks the collector; polls that it leaves out keep what they show. */
    fetchCounts: (polls: string[]) => Promise<Readonly<Record<string, Counts>>>;
}
export interface Voting {
    /** The votes of a poll as they change; the same signal for the same poll. */
    poll(id: string): ReadonlySignal<PollVotes>;
    /**
     * A tap on a choice: votes for it, moves the vote there, or takes it back when it was there already.
     * Fires the cancelable `vote` first; shows the new count at once, whether or not the network is there.
     * `product` is what the vote is about, if it is about one.
     */
    vote(id: string, choice: string, target: EventTarget, product?: {
        readonly id: string;
    } | null): void;
    /** The collector will never count these vote events: what they changed is as it was before. */
    refused(events: readonly (string | null)[]): void;
    /** The device may be asked from now on: shows the votes that this shopper has given on earlier pages. */
    recall(): void;
    /** Takes the collector's counts; without an answer all stays as it is. Never rejects. */
    refresh(ids: string[]): Promise<void>;
}
/** The poll of a photo's heart, and its only choice. */
export declare const heartOf: (photo: string) => string;
export declare const HEART = "like";
/** One vote a shopper and poll. */
export declare function createVoting({ record, emit, store, fetchCounts }: VotingOptions): Voting;

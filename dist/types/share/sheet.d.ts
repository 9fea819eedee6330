import { type ReadonlySignal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import type { Network } from './networks.js';
export interface SheetProps {
    choice: ReadonlySignal<{
        first: readonly Network[];
        rest: readonly Network[];
    }>;
    /** Whether the others are offered too. */
    rest: boolean;
    loadMore: () => void;
    title: string;
    status: ReadonlySignal<string>;
    below: ReadonlySignal<ComponentChild>;
    say: (key: string, values?: Record<string, string>) => string;
    /** Link of a network now, or null where a button does it. */
    href: (network: Network) => string | null;
    act: (network: Network, event: Event) => void;
    close: () => void;
}
/** What the share menu shows. */
export declare const Sheet: import("preact").ComponentClass<SheetProps, {}>;

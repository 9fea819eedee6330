import type { Sql } from '../database.js';
import type { ReportQuery } from './options.js';
/** How many shares came of a network's or product's shares. */
export interface BranchingRow {
    readonly key: string;
    readonly shares: number;
    readonly children: number;
    /** children / shares */
    readonly branching: number;
}
/** The figures of virality; what each means stands beside them, in `definitions`. */
export interface ViralityReport {
    readonly visitors: number;
    readonly participants: number;
    readonly shares: number;
    readonly landings: number;
    readonly referredParticipants: number;
    readonly invitesPerParticipant: number;
    readonly conversionPerInvite: number;
    readonly k: number;
    readonly cycleTimeHours: number | null;
    readonly structuralVirality: number;
    readonly depthHistogram: Readonly<Record<string, number>>;
    readonly branching: {
        readonly network: readonly BranchingRow[];
        readonly product: readonly BranchingRow[];
    };
}
export declare const VIRALITY_DEFINITIONS: {
    visitors: string;
    participants: string;
    shares: string;
    landings: string;
    referredParticipants: string;
    invitesPerParticipant: string;
    conversionPerInvite: string;
    k: string;
    cycleTimeHours: string;
    structuralVirality: string;
    depthHistogram: string;
    branching: string;
    anonymous: string;
};
export declare function readVirality(sql: Sql, store: string, { from, to, limit }: ReportQuery): Promise<ViralityReport>;
export declare const ratio: (part: number, whole: number) => number;
interface ShareEdge {
    readonly id: string;
    readonly parent: string | null;
    /** As its token told when it was made. */
    readonly depth: number;
}
/** Mean structural virality of the trees, and the histogram of depths, in one walk over all nodes at once. */
export declare function shapeOf(nodes: readonly ShareEdge[]): Pick<ViralityReport, 'structuralVirality' | 'depthHistogram'>;
export {};

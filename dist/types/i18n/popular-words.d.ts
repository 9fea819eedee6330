/** What tiles say of the store's own figures. */
export declare const POPULAR_WORDS: {
    readonly sharedToday: {
        readonly one: '{n} person shared this today';
        readonly other: '{n} people shared this today';
    };
    readonly pinnedWeek: {
        readonly one: 'Pinned {n} time this week';
        readonly other: 'Pinned {n} times this week';
    };
    readonly popularWeek: 'Popular this week';
};

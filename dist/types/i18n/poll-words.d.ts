/** What polls and hearts say once they are used. */
export declare const POLL_WORDS: {
    readonly votes: {
        readonly one: '{n} vote';
        readonly other: '{n} votes';
    };
    readonly voted: 'Vote counted';
    readonly unvoted: 'Vote removed';
    readonly ask: 'Ask a friend';
    readonly results: 'Results';
    readonly choice: 'Choice';
    readonly percent: 'Share';
    readonly count: 'Votes';
    readonly friends: {
        readonly one: '{n} of your friends voted: {votes}';
        readonly other: '{n} of your friends voted: {votes}';
    };
};

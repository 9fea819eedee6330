/** What the share menu says of networks that need more than a link. */
export declare const MORE_WORDS: {
    readonly notCopied: 'Could not copy. The link:';
    readonly scan: 'Scan to open on a phone';
    readonly server: 'Your Mastodon server';
    readonly go: 'Continue';
    readonly postPicture: 'Link copied. Save the picture, then post it.';
};

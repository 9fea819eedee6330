/** What the lightbox, videos, tags on pictures and trend labels say. */
export declare const LIGHTBOX_WORDS: {
    readonly next: 'Next picture';
    readonly previous: 'Previous picture';
    readonly play: 'Play video';
    readonly unavailable: 'Not available';
    readonly quantity: 'Quantity';
    readonly by: 'By {name}';
    readonly inPicture: 'Products in this picture';
    readonly details: 'View details';
    readonly rating: '{value} out of 5';
    readonly ratings: {
        readonly one: '{n} rating';
        readonly other: '{n} ratings';
    };
};

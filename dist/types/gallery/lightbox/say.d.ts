import { type Messages, type Values } from '../../i18n/messages.js';
declare const WORDS: {
    next: 'Next picture';
    previous: 'Previous picture';
    play: 'Play video';
    unavailable: 'Not available';
    quantity: 'Quantity';
    by: 'By {name}';
    inPicture: 'Products in this picture';
    details: 'View details';
    rating: '{value} out of 5';
    ratings: {
        readonly one: '{n} rating';
        readonly other: '{n} ratings';
    };
    pictureOf: "Picture {n} of {total}";
    close: string;
};
/** The lightbox's own words, in the gallery's language. */
export type Say = (key: keyof typeof WORDS, values?: Values) => string;
export declare const sayIn: (messages: Messages) => Say;
export {};

/** A name that keeps its own direction inside a sentence (Unicode first-strong isolate). For texts where `<bdi>` can't be. */
export declare const isolate: (name: string) => string;

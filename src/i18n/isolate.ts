/** A name that keeps its own direction inside a sentence (Unicode first-strong isolate). For texts where `<bdi>` can't be. */
export const isolate = (name: string): string => `\u2068${name}\u2069`

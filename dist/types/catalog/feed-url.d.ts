/**
 * What {@link httpUrl} gives, at a tenth of its work for addresses that it would give back as they are: a feed of ten
 * thousand products has twenty thousand of them.
 */
export declare function feedUrl(text: unknown, base?: string): string | null;

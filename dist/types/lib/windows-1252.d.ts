/**
 * Control characters of 128 to 159 as what was meant by them. Browsers read `&#146;` and Latin-1 so; Node's decoder for
 * Windows-1252 does not in all versions.
 */
export declare function fromWindows1252(text: string): string;

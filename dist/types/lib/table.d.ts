/**
 * Rows of CSV or TSV text (RFC 4180): quoted cells may hold separators, newlines and doubled quotes. Forgiving: a quote
 * in the middle of a cell is a character, a cell whose quote never ends goes to the end of its line.
 */
export declare function readTable(text: string, separator: string): Generator<string[]>;

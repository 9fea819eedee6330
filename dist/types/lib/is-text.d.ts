/** Whether a value is a text that may be stored: 1 to `max` characters, no controls and, as no database or log holds them, no halves of surrogate pairs. */
export declare const isText: (value: unknown, max: number) => value is string;

/** One row of a feed: attribute → its values. A nested element (`shipping`) is a map of its parts. */
export type Fields = Map<string, (string | Record<string, string>)[]>;

/** One family of line icons on a 20 px field: 1.5 px strokes, round caps. */
export declare const SHARE_ICON = "M10 12V3M6.5 6.2 10 2.7l3.5 3.5M6.5 9H4.7v8h10.6V9h-1.8";
export declare const PIN_ICON = "M7 2.8h6M8 2.8l-.4 5.4-2.4 3.1h9.6l-2.4-3.1-.4-5.4M10 11.3v6";
export declare const VOTE_ICON = "M10 16.8S3 12.9 3 7.9A3.6 3.6 0 0 1 10 6.4a3.6 3.6 0 0 1 7 1.5c0 5-7 8.9-7 8.9z";
/** Drawn by a call, as all that a tile has many of: a component of its own costs as much as the elements in it. */
export declare const drawIcon: (path: string) => import("preact").JSX.Element;

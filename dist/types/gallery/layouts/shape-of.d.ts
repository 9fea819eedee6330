/** Width over height in which a picture is shown where pictures keep their own shapes; `standard` where it is not known. */
export declare const shapeOf: (ratio: number, standard: number) => number;

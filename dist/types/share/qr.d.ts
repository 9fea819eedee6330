/** A QR code as one SVG path on a square of `size` modules, its quiet zone included. */
export declare function qrPath(text: string): {
    size: number;
    path: string;
};

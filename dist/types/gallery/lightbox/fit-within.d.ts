export interface Size {
    readonly width: number;
    readonly height: number;
}
/** The size of a picture that is fitted whole into a box. */
export declare function fitWithin(picture: Size, box: Size): Size;

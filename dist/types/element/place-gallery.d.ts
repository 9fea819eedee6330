/**
 * Places a gallery in the element that `data-target` on the tag names. Where the same tag stands twice, or a page's body
 * is kept and comes back, so that its scripts run again, the gallery is there already.
 */
export declare function placeGallery(target: string): Promise<void>;

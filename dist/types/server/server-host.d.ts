import type { Catalog, Format } from '../catalog/catalog.js';
import type { GalleryHost } from '../gallery/gallery-model.js';
import type { Messages } from '../i18n/messages.js';
/** What a gallery is on a server: for everybody at once, so no link names a share and no vote is anyone's. */
export declare function createServerHost({ currency }: Catalog, format: Format, messages: Messages, { base, checkout, param, region }: ServerHostOptions): GalleryHost;
export interface ServerHostOptions {
    readonly base: string;
    readonly checkout?: string | undefined;
    readonly param?: string | undefined;
    readonly region?: string | undefined;
}

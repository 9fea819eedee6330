import type { MenuParts } from './menu-parts.js';
import type { Network } from './networks.js';
/** What most menus never need. */
export interface More {
    /** The second half of the table, with the names that people know. */
    readonly networks: readonly Network[];
    /** Shares by a network that a link alone does not reach: a QR code, a picture, a server that has to be asked for. */
    share(network: Network): void;
    /** Copies a text where the clipboard is refused; shows it where that is refused too. */
    copy(text: string): boolean;
    /** Tells the page's developer of ids that are no network's. */
    warn(ids: readonly string[], known: readonly Network[]): void;
}
/** Made when the rest of the networks is shown, so that the picture is there before it is tapped. */
export declare function createMore(parts: MenuParts): More;

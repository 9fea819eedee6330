import type { Network } from './networks.js';
import type { Draft } from './sharing.js';
/** What a store decides of its posts. */
export interface PostSettings {
    /** Without `#`; letters, digits and underscores of any language. */
    hashtags?: readonly string[] | undefined;
    /** Facebook's app id, which Messenger wants. */
    app?: string | undefined;
    /** Whether the device is a phone or a tablet. */
    phone?: boolean | undefined;
    /** Host of the shopper's own server (Mastodon). */
    server?: string | null | undefined;
}
/**
 * The link that opens a network's page or app with the post, each text within what the network takes.
 * Null when it needs an app id or a server that is not known.
 */
export declare function networkLink(network: Network, draft: Draft, settings?: PostSettings): string | null;

/** How a network is reached: by a link, or by something that only the page can do. */
export type Way = 'link' | 'copy' | 'native' | 'qr' | 'picture' | 'ask';
/** A place to share to; one row of the table. */
export interface Network {
    /** Stands in `network` of events and in `utm_source` of links. */
    id: string;
    /** The name that people know; without one, the message of that id is its label. */
    name?: string;
    /** Lines in a 20 × 20 box, as SVG path data; drawn in the text's colour. */
    icon: string;
    /** `link` when missing. */
    way?: Way;
    /**
     * Template of an https or app link, filled with encoded values: `{url}` (with the token), `{text}` (title, price),
     * `{tagged}` (text and hashtags), `{post}` (that and the link), `{tags}` (comma-separated), `{tag}` (the first, with #),
     * `{image}`, `{app}` (app id; the row is hidden without), `{server}` (asked for).
     * A parameter without value is left out.
     */
    link?: string;
    /** The same on phones, where it is another. */
    phone?: string;
    /** Longest post, as the network counts; 500 when missing, which any link can hold. */
    max?: number;
    /** How the network counts: graphemes when missing, or UTF-16 units, or the weights of X. */
    count?: 'units' | 'x';
    /** What the link counts for in `max`: its own length when missing. */
    linkCount?: number;
    /** Shown on phones only, or on desktops only. */
    on?: 'phone' | 'desktop';
}
/**
 * The rows that most people need; `more-networks.ts` has the rest of the table and loads behind "More".
 * Sources: each network's developer pages, collected in docs/networks.md.
 */
export declare const NETWORKS: readonly Network[];

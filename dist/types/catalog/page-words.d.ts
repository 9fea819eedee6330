import type { Markup } from '../lib/markup.js';
/** What a page says of its products, wherever it was found: in the document, or in the text of one. */
export interface PageWords {
    /** URL of the page, the canonical one where it names one. */
    url: string;
    /** Texts of `<script type="application/ld+json">`. */
    scripts: string[];
    /** `<meta>`: property or name, and content. */
    metas: (readonly [string, string])[];
    /** Elements with `itemscope`. */
    scopes: () => Promise<Markup[]>;
}

import { type Recorder } from '../beacon/recorder.js';
import type { Emit } from '../lib/emit.js';
import type { ShareOptions, VitrineApi } from './api.js';
import { type Settings } from './settings.js';
/** What all parts of a page share: one recorder, one set of settings, one way to tell the page. */
export interface Page {
    readonly settings: Settings;
    /** The script tag's own `data-*`: defaults of every gallery's attributes. */
    readonly dataset: DOMStringMap;
    readonly window: Window & typeof globalThis;
    readonly recorder: Recorder;
    readonly emit: Emit;
    /** Tells the page's developer once of a value that is not understood; `allowed` in words, which settings have of their own. */
    warn(name: string, value: string, allowed?: string): void;
    readonly api: Omit<VitrineApi, 'on' | 'version'>;
    /** Records a share whose id and link were given out before the page's parts were there. */
    keepShare(share: string, options: ShareOptions): void;
    /** A link of the widget's own into the store: where nothing may be stored, or the device took nothing, the token travels in it. */
    ownLink(url: string): string;
}
/**
 * The one place where the real window, storage, network and clock meet the parts.
 * `href`: the address when the script ran; pages rewrite theirs. `words`: the host's on consent, from before.
 */
export declare function createPage(dataset: DOMStringMap, window: Window & typeof globalThis, href: string, words?: readonly string[]): Page;

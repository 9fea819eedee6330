import type { Page } from './page.js';
import type { LoadPart } from './parts.js';
/** The four elements, by their tags. */
export declare function createElements(load: LoadPart, page: () => Page | Promise<Page>): {
    'vitrine-gallery': {
        new (): HTMLElement;
        prototype: HTMLElement;
    };
    'vitrine-share': {
        new (): HTMLElement;
        prototype: HTMLElement;
    };
    'vitrine-vote': {
        new (): HTMLElement;
        prototype: HTMLElement;
    };
    'vitrine-conversion': {
        new (): HTMLElement;
        prototype: HTMLElement;
    };
};
/** Defines them once; a second copy of the script finds them there and leaves them. */
export declare function defineElements(elements: ReturnType<typeof createElements>): void;

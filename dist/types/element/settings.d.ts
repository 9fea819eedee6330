/** What the script tag says for the whole page; `data-*` attributes, validated. */
export interface Settings {
    store: string;
    /** Base URL of the collector, absolute, without a slash at its end; null: no beacon leaves the page. */
    collector: string | null;
    param: string;
    windowDays: number;
    consent: 'auto' | 'granted' | 'anonymous' | 'denied';
    checkout: string;
    utm: boolean;
    /** Whether the token is taken out of the address bar once it is kept on the device. */
    cleanUrl: boolean;
    /** Whether product pages are fetched when a shopper points at their link. */
    prefetch: boolean;
    datalayer: boolean;
}
/** Their names in `dataset`; `word` is the host's on consent. What is allowed, in words, stands in `misuse.ts`. */
export type SettingName = Exclude<keyof Settings, 'datalayer'> | 'analytics' | 'word';
export declare const isLevel: (word: string) => boolean;
/** Reads the script tag's `data-*`. Of a value that is not allowed `tell` hears, and the default counts. `words` of the host's on consent go before the tag's. */
export declare function readSettings(dataset: DOMStringMap, { hostname, href }: Pick<Location, 'hostname' | 'href'>, tell: (name: SettingName, value: string) => void, words?: readonly string[]): Settings;

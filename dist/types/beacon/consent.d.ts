/** How much the shopper allows; see the README's section on consent. */
export type Level = 'granted' | 'anonymous' | 'denied';
/** `unknown`: the page asks the shopper, who has not answered yet. */
export type KnownLevel = Level | 'unknown';
export interface Consent {
    level(): KnownLevel;
    /** Whether somebody said so: the host or a consent platform, not merely nobody's saying anything. */
    isExplicit(): boolean;
    /** The host's own word; goes before every platform's. */
    set(level: Level): void;
}
/**
 * @param setting `auto` listens to the host's call, then to Shopify, TCF, Google Consent Mode; with none of them it is `anonymous`
 * @param signal ends the listening
 * @param onChange called after each change of level
 */
export declare function createConsent(setting: Level | 'auto', window: Window, signal: AbortSignal, onChange: (level: KnownLevel) => void): Consent;

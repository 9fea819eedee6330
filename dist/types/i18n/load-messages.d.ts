import { type Messages, type Words } from './messages.js';
/**
 * The messages of a BCP 47 locale, the merchant's own texts laid over ours by key. A language that we do not have is
 * said in English with its own numbers, prices and dates; so is one whose file can't be loaded. Never rejects.
 */
export declare function loadMessages(locale: string, overrides?: Words): Promise<Messages>;
/** The merchant's own texts from the script tag's `data-words`, a JSON object; none where it is no JSON, of which `warn` hears. */
export declare function readOverrides({ dataset: { words }, warn }: Tag): Words;
interface Tag {
    readonly dataset: DOMStringMap;
    warn(name: string, value: string): void;
}
/**
 * A merchant's texts, as JSON or an object gives them: own keys whose values are text, or objects of texts with `other`.
 * Everything else is left out.
 */
export declare function parseOverrides(value: unknown): Words;
export {};

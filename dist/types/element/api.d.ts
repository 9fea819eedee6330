import type { OrderItem } from '../beacon/wire.js';
import type { Money } from '../lib/money.js';
import type { PageEvent, VitrineEventMap } from './page-events.js';
/** How consent stands: nothing, events without ids, everything. */
export type ConsentLevel = 'granted' | 'anonymous' | 'denied';
/** What a share of the page's own buttons is about. */
export interface ShareOptions {
    /** Id of the network, e.g. `whatsapp`; also becomes `utm_source`. */
    network?: string | undefined;
    /** Id of the product. */
    product?: string | undefined;
    /** Id of the photo. */
    photo?: string | undefined;
}
/** An order, as the thank-you page tells it. */
export interface Conversion {
    /** The store's order number. */
    order: string;
    /** Decimal string (`"49.90"`), or integer minor units (`{ minor: 4990 }`). Floats are refused. */
    value: string | {
        minor: number;
    };
    /** ISO 4217. */
    currency: string;
    items?: (Omit<OrderItem, 'price'> & {
        price?: Money | string | null;
    })[] | undefined;
    /** The host's own opaque key of the customer; never an e-mail address. */
    customer?: string | undefined;
}
/** The arrival that counts now. */
export interface Referral {
    token: string;
    /** Share ids, root → leaf. */
    chain: string[];
    /** True depth, 1..63. */
    depth: number;
    network: string | null;
    /** When she arrived, ISO 8601, UTC. */
    at: string;
}
/** `window.vitrine`, and the same from the npm entry. */
export interface VitrineApi {
    readonly version: string;
    /**
     * Listens to a page event by its name without `vitrine:`; gives the function that stops it.
     * @example vitrine.on('share', ({ detail }) => console.log(detail.network))
     */
    on<Name extends PageEvent>(type: Name, listener: (event: VitrineEventMap[`vitrine:${Name}`]) => void): () => void;
    /**
     * Reports an order with the chain that led to it, once an order; one that is told while consent is denied counts when it is told again.
     * @throws TypeError (as a rejection) for an order without a number, a `value` that is a float or no amount, and what is no currency
     */
    conversion(conversion: Conversion): Promise<void>;
    /**
     * Makes and records a share node for a button of the page's own.
     * @throws TypeError for what is no http(s) address, or has credentials in it
     */
    shareLink(productUrl: string, options?: ShareOptions): {
        url: string;
        share: string;
    };
    /** The arrival that counts now, or null. */
    referral(): Referral | null;
    /** What the shopper allows; the host's call goes before every consent platform. Of what is no level the script tag warns, and the npm entry throws ConfigError. */
    consent(level: ConsentLevel): void;
    /** Erases all that is stored on the device, and tells the collector to erase the visitor. */
    forget(): void;
    /** Sends what waits; resolves when the attempt is over. */
    flush(): Promise<void>;
}
type Method = Exclude<keyof VitrineApi, 'version' | 'on'>;
/** A call that is kept until the script is there: a method's name and what it is given. */
export type VitrineCall = {
    [K in Method]: [K, ...Parameters<VitrineApi[K]>];
}[Method] | ['on', type: PageEvent, listener: (event: CustomEvent) => void];
/** `window.vitrine`, once the script tag is there. */
export interface VitrineScript extends VitrineApi {
    /** Makes such a call; what is wrong with it is told on the console. */
    push(call: VitrineCall): void;
}
export {};

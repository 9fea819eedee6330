import type { Network } from './networks.js';
export interface Choice {
    table: readonly Network[];
    /** Ids in the order to show. */
    wanted: readonly string[];
    /** Touch first: phones and tablets. */
    phone: boolean;
    /** Whether the browser has a sheet of its own. */
    native: boolean;
    /** Facebook's app id. */
    app?: string | undefined;
}
/** The networks to show at once, and the others. What can't work here is in neither, and unknown ids are passed over. */
export declare function chooseNetworks({ table, wanted, phone, native, app }: Choice): {
    first: Network[];
    rest: Network[];
};

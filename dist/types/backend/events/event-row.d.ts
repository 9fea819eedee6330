/** An event as it is stored: checked, one field a column, `null` for what its type doesn't have. */
export interface EventRow {
    readonly id: string;
    readonly type: string;
    /** ISO 8601, what the browser's clock said. */
    readonly time: string;
    /** ISO 8601, the same unless that clock is plainly wrong; then when it was received. */
    readonly at: string;
    readonly visitor: string | null;
    readonly session: string | null;
    readonly page: string;
    readonly chain: readonly string[];
    readonly depth: number;
    readonly share: string | null;
    readonly parent: string | null;
    readonly network: string | null;
    readonly product: string | null;
    readonly photo: string | null;
    readonly order: string | null;
    /** What only this type has, as on the wire. */
    readonly data: EventDetail | null;
}
/** The fields without a column of their own. */
export interface EventDetail {
    position?: number;
    outcome?: string;
    referrer?: string;
    poll?: string;
    choice?: string | null;
    replaces?: string;
    variant?: string;
    quantity?: number;
    price?: MoneyRow;
    checkout?: string;
    value?: MoneyRow;
    items?: ItemRow[];
    touches?: TouchRow[];
    customer?: string;
}
export interface MoneyRow {
    readonly minor: number;
    readonly currency: string;
}
export interface ItemRow {
    readonly product: string;
    readonly variant: string | null;
    readonly quantity: number;
    readonly price: MoneyRow | null;
}
export interface TouchRow {
    readonly chain: readonly string[];
    readonly depth: number;
    readonly network: string | null;
    /** ISO 8601. */
    readonly at: string;
}
/** An event with what the collector adds. */
export interface ReceivedEvent {
    readonly row: EventRow;
    /** ISO 8601. */
    readonly receivedAt: string;
    /** Coarse class of the device (`phone`, `tablet`, `computer`), or null. */
    readonly device: string | null;
}

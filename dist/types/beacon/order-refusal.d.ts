/** Says what is wrong with an order; loaded only where one is told wrongly. */
export declare const orderRefusal: (name: unknown, order: unknown, value: unknown, currency: unknown) => TypeError;

/** Says what is wrong with an order; loaded only where one is told wrongly. */
export const orderRefusal = (name: unknown, order: unknown, value: unknown, currency: unknown): TypeError =>
  new TypeError(
    name
      ? `vitrine: value must be a decimal string like "49.90" or {minor: 4990}, with an ISO 4217 currency; got ${String(value)} ${String(currency)}`
      : `vitrine: order must be a text of 1 to 255 characters; got ${JSON.stringify(order)}`,
  )

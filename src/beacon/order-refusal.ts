/** Says what is wrong with an order; loaded only where one is told wrongly. */
export const orderRefusal = (order: unknown, value: unknown, currency: unknown): TypeError =>
  new TypeError(
    !/^(string|number)$/.test(typeof order) || !`${order}`.trim()
      ? `vitrine: order must be the order's number, a text; got ${JSON.stringify(order)}`
      : `vitrine: value must be a decimal string like "49.90" or {minor: 4990}, with an ISO 4217 currency; got ${String(value)} ${String(currency)}`,
  )

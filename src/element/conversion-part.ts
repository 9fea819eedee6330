import type { Conversion } from './api'
import type { Controller } from './lazy-element'
import type { Page } from './page'

export { recordConversion } from '../beacon/record-conversion'

/** Reports the order that a `<vitrine-conversion>` tells. */
export async function mount(element: HTMLElement, { api }: Page): Promise<Controller> {
  try {
    await api.conversion(orderOf(element))
  } catch (error) {
    console.warn(`[vitrine] <vitrine-conversion>: ${error instanceof Error ? error.message : error}`)
  }
  return { dispose() {} }
}

/** What is said wrongly is refused where the order is read. */
function orderOf(element: HTMLElement): Conversion {
  const text = (name: string) => element.getAttribute(name) ?? ''
  let items: Conversion['items']
  try {
    items = JSON.parse(text('items') || '[]')
  } catch {
    items = [] // an order without readable items is still an order
  }
  const customer = text('customer')
  return {
    order: text('order'),
    value: text('value'),
    currency: text('currency'),
    ...(items ? { items } : {}),
    ...(customer ? { customer } : {}),
  }
}

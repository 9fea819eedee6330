import type { Conversion, VitrineApi } from './api'
import type { Controller, LazyElement } from './controller'

export { recordConversion } from '../beacon/record-conversion'

/** Reports the order that a `<vitrine-conversion>` tells. */
export async function mount(
  element: LazyElement,
  { api }: { api: Pick<VitrineApi, 'conversion'> },
): Promise<Controller> {
  const text = (name: string) => element.getAttribute(name) ?? ''
  let items: NonNullable<Conversion['items']> = []
  try {
    items = JSON.parse(text('items'))
  } catch {
    // None, or not readable: an order without items is still an order.
  }
  try {
    await api.conversion({
      order: text('order'),
      value: text('value'),
      currency: text('currency'),
      items,
      customer: text('customer'),
    })
  } catch (error) {
    const { warnOnce } = await import('../lib/warnings')
    warnOnce(`<vitrine-conversion>: ${error instanceof Error ? error.message : error}`)
  }
  element.status = 'ready'
  return {
    dispose() {
      element.status = 'idle'
    },
  }
}

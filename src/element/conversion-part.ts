import { recordConversion } from '../beacon/record-conversion'
import type { Recorder } from '../beacon/recorder'
import type { Emit } from '../lib/emit'
import type { Conversion } from './api'
import type { Controller, LazyElement } from './controller'

export { recordConversion }

/** Reports the order that a `<vitrine-conversion>` tells. */
export async function mount(
  element: LazyElement,
  { recorder, emit }: { recorder: Recorder; emit: Emit },
): Promise<Controller> {
  const text = (name: string) => element.getAttribute(name) ?? ''
  let items: NonNullable<Conversion['items']> = []
  try {
    items = JSON.parse(text('items'))
  } catch {
    // None, or not readable: an order without items is still an order.
  }
  try {
    const order = {
      order: text('order'),
      value: text('value'),
      currency: text('currency'),
      items,
      customer: text('customer'),
    }
    await recordConversion(recorder, order, (detail) => emit(element, 'conversion', detail))
  } catch (error) {
    const { warnOnce } = await import('../lib/warnings')
    warnOnce(`<vitrine-conversion>: ${(error as Error).message}`)
  }
  element.status = 'ready'
  return {
    dispose() {
      element.status = 'idle'
    },
  }
}

import { recordConversion } from '../beacon/record-conversion'
import type { Recorder } from '../beacon/recorder'
import type { Emit } from '../lib/emit'
import type { Conversion } from './api'
import type { Controller, LazyElement } from './controller'

export { recordConversion }

const warn = async (what: string) => (await import('../lib/warnings')).warnOnce(`<vitrine-conversion>: ${what}`)

/** Reports the order that a `<vitrine-conversion>` tells, also where its attributes come later or are another order's. */
export async function mount(
  element: LazyElement,
  { recorder, emit }: { recorder: Recorder; emit: Emit },
): Promise<Controller> {
  const report = () => {
    const order: Record<string, unknown> = {}
    for (const attribute of element.attributes) order[attribute.name] = attribute.value
    const items = order['items']
    try {
      order['items'] = JSON.parse(items as string)
    } catch {
      // None, or not readable: an order without items is still an order.
    }
    if (items && !Array.isArray(order['items'])) warn(`items="${items}" is no JSON list`)
    return recordConversion(recorder, order as unknown as Conversion, (detail) =>
      emit(element, 'conversion', detail),
    ).catch((error) => warn(error.message))
  }
  const watcher = new MutationObserver(report)
  watcher.observe(element, { attributeFilter: 'order value currency items customer'.split(' ') })
  await report()
  return {
    dispose() {
      watcher.disconnect()
    },
  }
}

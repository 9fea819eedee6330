import { recordConversion } from '../beacon/record-conversion'
import type { Recorder } from '../beacon/recorder'
import type { Emit } from '../lib/emit'
import type { Conversion } from './api'
import type { Controller, LazyElement } from './controller'

export { recordConversion }

/** Reports the order that a `<vitrine-conversion>` tells, also where its attributes come later or are another order's. */
export async function mount(
  element: LazyElement,
  { recorder, emit }: { recorder: Recorder; emit: Emit },
): Promise<Controller> {
  const report = () => {
    const order: Record<string, string> = {}
    for (const attribute of element.attributes) order[attribute.name] = attribute.value
    try {
      order['items'] = JSON.parse(order['items']!)
    } catch {
      // None, or not readable: an order without items is still an order.
    }
    return recordConversion(recorder, order as unknown as Conversion, (detail) =>
      emit(element, 'conversion', detail),
    ).catch((error) =>
      import('../lib/warnings').then(({ warnOnce }) => warnOnce(`<vitrine-conversion>: ${error.message}`)),
    )
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

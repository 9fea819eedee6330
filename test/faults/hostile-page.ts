/** Runs in the page: always the same actions, so that the bytes on the wire can be compared. */
import { recordConversion } from '../../src/beacon/record-conversion'
import { createRecorder } from '../../src/beacon/recorder'

declare global {
  interface Window {
    run(): Promise<void>
  }
}

window.run = async () => {
  let clockMs = Date.UTC(2026, 10, 21, 10)
  const recorder = createRecorder({
    store: 'halden',
    collector: '/to/page',
    param: 'vref',
    windowDays: 30,
    consent: 'granted',
    window,
    emit: () => true,
    now: () => clockMs++,
    href: location.href,
    cleanUrl: true,
  })
  await recorder.flush()
  recorder.record('view', { product: 'Größe "M" \\ 花器 🏺 \ud800 \u0007', photo: null, position: 3 })
  recorder.record('share', {
    share: 'sharedByThis',
    parent: recorder.arrival()?.chain.at(-1) ?? null,
    network: 'copy',
    product: 'p',
    photo: 'f',
    position: 0,
  })
  recorder.ownShare('sharedByThis')
  await recorder.flush()
  const items = [{ product: 'vase', quantity: 2, price: '19.95' }]
  await recordConversion(recorder, { order: '#1', value: '49.90', currency: 'EUR', items }, () => {})
}

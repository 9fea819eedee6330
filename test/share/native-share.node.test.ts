import { expect, test } from 'vitest'
import { canShareNatively, shareNatively } from '../../src/share/native-share'

const LINK = { url: 'https://halden.example/mug', title: 'Mug' }
const failing = (name: string) => ({ share: () => Promise.reject(new DOMException('', name)) })

test('a browser without a sheet cannot share', () => {
  expect(canShareNatively({}, LINK)).toBe(false)
})

test('a browser that cannot say what it takes gets links, but no files', () => {
  const navigator = { share: async () => {} }
  expect(canShareNatively(navigator, LINK)).toBe(true)
  expect(canShareNatively(navigator, { files: [] })).toBe(false)
})

test('the browser is asked whether it takes this', () => {
  expect(canShareNatively({ share: async () => {}, canShare: (data) => !data?.files }, LINK)).toBe(true)
  expect(canShareNatively({ share: async () => {}, canShare: (data) => !data?.files }, { files: [] })).toBe(false)
})

test('the sheet opens within the tap: nothing is awaited before', () => {
  const shared: unknown[] = []
  void shareNatively({ share: async (data) => void shared.push(data) }, LINK)
  expect(shared).toEqual([LINK])
})

test.each([
  ['AbortError', 'cancelled'],
  ['NotAllowedError', 'failed'],
  ['InvalidStateError', 'failed'],
])('%s of the sheet means %s', async (name, outcome) => {
  expect(await shareNatively(failing(name), LINK)).toBe(outcome)
})

test('an app that took it means handed over, not shared', async () => {
  expect(await shareNatively({ share: async () => {} }, LINK)).toBe('handed-over')
})

test('a sheet that throws at once, as patched ones do, has failed', async () => {
  const navigator = {
    share: () => {
      throw new TypeError('no')
    },
  }
  expect(await shareNatively(navigator, LINK)).toBe('failed')
})

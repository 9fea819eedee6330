import { expect, test } from 'vitest'
import { chooseNetworks } from '../../src/share/choose-networks'
import { defaultNetworks } from '../../src/share/default-networks'
import { MORE_NETWORKS } from '../../src/share/more-networks'
import { NETWORKS } from '../../src/share/networks'

const table = [...NETWORKS, ...MORE_NETWORKS]
const choose = (options: Partial<Parameters<typeof chooseNetworks>[0]>) => {
  const { first, rest } = chooseNetworks({ table, wanted: [], phone: false, native: false, ...options })
  return { first: first.map(({ id }) => id), rest: rest.map(({ id }) => id) }
}

test.each([
  ['th', 'line'],
  ['ja', 'line'],
  ['uk', 'telegram'],
  ['el-GR', 'viber'],
  ['zh-CN', 'wechat'],
  ['zh', 'wechat'],
  ['zh-TW', 'line'],
  ['zh-HK', 'whatsapp'],
  ['uk-UA', 'telegram'],
  ['ar', 'whatsapp'],
  ['en', 'whatsapp'],
  ['nl', 'whatsapp'],
])('in %s the first network after copying is %s', (locale, network) => {
  expect(choose({ wanted: defaultNetworks(locale) }).first.slice(0, 2)).toEqual(['copy', network])
})

test('all defaults stand in the table', () => {
  const ids = new Set(table.map(({ id }) => id))
  for (const locale of 'th ja zh uk el ar ru de es en'.split(' ')) {
    expect(defaultNetworks(locale).filter((id) => !ids.has(id))).toEqual([])
  }
})

test('what works only on phones, with a native sheet or with an app id is shown only there', () => {
  const wanted = ['native', 'sms', 'qr', 'messenger', 'x']
  expect(choose({ wanted }).first).toEqual(['qr', 'x'])
  expect(choose({ wanted, phone: true, native: true, app: '1' }).first).toEqual(['native', 'sms', 'messenger', 'x'])
})

test('the others are offered too, none twice, and unknown ids are passed over', () => {
  const { first, rest } = choose({ wanted: ['x', 'no-such', 'copy'] })
  expect(first).toEqual(['x', 'copy'])
  expect([...first, ...rest].sort()).toEqual(
    table
      .map(({ id }) => id)
      .filter((id) => !['native', 'sms', 'messenger'].includes(id))
      .sort(),
  )
})

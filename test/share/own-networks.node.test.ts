import { afterEach, expect, test, vi } from 'vitest'
import { defaultNetworks } from '../../src/share/default-networks'
import { networkLink } from '../../src/share/network-link'
import { NETWORKS } from '../../src/share/networks'
import { ownNetworks } from '../../src/share/own-networks'
import { createSharing } from '../../src/share/sharing'

afterEach(() => vi.restoreAllMocks())

const HYVES = { id: 'hyves', name: 'Hyves', link: 'https://hyves.example/post?u={url}&t={text}' }
const ids = (networks: string, own?: unknown) => {
  const listed = networks.split(' ').filter((id) => id && id[0] !== '-')
  const { wanted, merge } = ownNetworks(
    networks,
    own === undefined ? own : JSON.stringify(own),
    listed.length ? listed : defaultNetworks('en'),
  )
  return { wanted, table: merge(NETWORKS).map(({ id }) => id) }
}

test("the merchant's rows stand before ours, after copying and the browser's own sheet", () => {
  const { wanted, table } = ids('', [HYVES])
  expect(wanted.slice(0, 4)).toEqual(['copy', 'native', 'hyves', 'whatsapp'])
  expect(table).toHaveLength(NETWORKS.length + 1)
})

test('they can be placed by name, among ours and alone', () => {
  expect(ids('x hyves copy', [HYVES])).toMatchObject({ wanted: ['x', 'hyves', 'copy'] })
})

test('a row with an id of ours takes its place', () => {
  const own = { ...HYVES, id: 'x', name: 'Twitter' }
  const { merge } = ownNetworks('', JSON.stringify([own]), defaultNetworks('en'))
  expect(merge(NETWORKS).filter(({ id }) => id === 'x')).toMatchObject([{ name: 'Twitter' }])
})

test('a minus hides, whoever the row is from', () => {
  const { wanted, table } = ids('-x -hyves -nobody', [HYVES])
  for (const id of ['x', 'hyves']) {
    expect(wanted).not.toContain(id)
    expect(table).not.toContain(id)
  }
  expect(wanted).toContain('facebook')
})

test.each([
  ['a link to no https address', { ...HYVES, link: 'javascript:alert(1)//{url}' }],
  ['a link to another kind of address', { ...HYVES, link: 'http://hyves.example/?u={url}' }],
  ['a host that data would fill', { ...HYVES, link: 'https://{server}/share?u={url}' }],
  ['a host that data would go on', { ...HYVES, link: 'https://hyves.example{url}' }],
  ['credentials', { ...HYVES, link: 'https://user:word@hyves.example/?u={url}' }],
  ['a host behind a backslash', { ...HYVES, link: 'https://hyves.example\\@evil.example/?u={url}' }],
  ['a link that shares nothing', { ...HYVES, link: 'https://hyves.example/' }],
  ['no name', { ...HYVES, name: '' }],
  ['an id that no event could carry', { ...HYVES, id: 'Hy ves' }],
  ['an object as a name', { ...HYVES, name: { toString: 1 } }],
  ['nothing', null],
])('a row with %s is left out, with one warning, and the others stay', (_, row) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const { table } = ids('', [row, { ...HYVES, id: 'other' }])
  expect(table.filter((id) => !NETWORKS.some((ours) => ours.id === id))).toEqual(['other'])
  expect(warn).toHaveBeenCalledTimes(1)
  ids('', [row])
  expect(warn).toHaveBeenCalledTimes(1)
})

test.each(['no json', '{}', '"text"', '7'])('%s is no list: ours stay, and it is said', (own) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  expect(ownNetworks('', own, defaultNetworks('en')).merge(NETWORKS)).toEqual(NETWORKS)
  expect(warn).toHaveBeenCalledTimes(1)
})

test('an icon that is no path becomes a plain one, and prototypes are left alone', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const own = `[{"__proto__":{"id":"p","name":"p","link":"https://p.example/?{url}"}},${JSON.stringify({ ...HYVES, icon: '<svg onload=1>', way: 'picture', max: 100 })}]`
  const [row, ...others] = ownNetworks('', own, defaultNetworks('en')).merge([])
  expect(others).toEqual([])
  expect(row).toEqual({ ...HYVES, icon: expect.stringMatching(/^M5 15/), max: 100 })
})

test.each(['https://halden.example/mug', 'x.example/evil?#@/'])('what is filled in stays a value: %s', (title) => {
  const [row] = ownNetworks('', JSON.stringify([HYVES]), defaultNetworks('en')).merge([])
  const sharing = createSharing({
    record: () => '',
    emit: () => true,
    arrival: () => null,
    ownShare: () => {},
    link: { param: 'vref', utm: true },
  })
  const subject = { product: 'mug', photo: null, position: 0, url: 'https://halden.example/mug', title, image: null }
  const link = new URL(networkLink(row!, sharing.draft(subject))!)
  expect(link.host).toBe('hyves.example')
  expect(link.searchParams.get('t')).toBe(title)
})

import { expect, test } from 'vitest'
import { decodeToken, encodeToken } from '../../src/referral/token'
import { pinLink } from '../../src/share/pin-link'
import { createSharing, type Subject } from '../../src/share/sharing'

const MUG: Subject = {
  product: 'mug',
  photo: 'photo-1',
  position: 3,
  url: 'https://halden.example/products/mug?color=sage&vref=old',
  title: 'Mug “Sage” & friends #1 🏺',
  price: '€49.90',
  image: 'https://halden.example/mug.jpg?w=800&h=800',
}

function setUp({ prevented = false, utm = true, chain = [] as string[] } = {}) {
  const told: unknown[] = []
  const sharing = createSharing({
    record: (type, data) => {
      told.push(['record', type, data])
      return 'event-1'
    },
    emit: (_target, type, detail, cancelable = false) => {
      told.push(['emit', type, detail, cancelable])
      return !prevented
    },
    arrival: () => (chain.length ? decodeToken(encodeToken(chain)) : null),
    ownShare: (share) => told.push(['own', share]),
    link: { param: 'vref', utm },
  })
  return { sharing, told, target: new EventTarget() }
}

test('a draft records and fires nothing, and its links differ only in the network', () => {
  const { sharing, told } = setUp()
  const draft = sharing.draft(MUG)
  const link = new URL(draft.url('whatsapp'))
  expect(told).toEqual([])
  expect(draft.share).toMatch(/^[A-Za-z0-9][\w-]{11}$/)
  expect(decodeToken(link.searchParams.get('vref'))).toEqual({ chain: [draft.share], depth: 1, complete: true })
  expect(link.searchParams.get('color')).toBe('sage')
  expect(link.searchParams.get('utm_source')).toBe('whatsapp')
  expect(draft.url('x').replace('utm_source=x', 'utm_source=whatsapp')).toBe(draft.url('whatsapp'))
  expect(sharing.draft(MUG).share).not.toBe(draft.share)
})

test('links carry no utm parameters where the store wants none', () => {
  const { sharing } = setUp({ utm: false })
  expect(sharing.draft(MUG).url('x')).not.toContain('utm_')
})

test('a share is the child of the share that led here, and is fired before it is recorded', () => {
  const chain = ['aB3dE5gH7jK9', 'Zx_-0123abcD']
  const { sharing, told, target } = setUp({ chain })
  const draft = sharing.draft(MUG)
  expect(decodeToken(new URL(draft.url('x')).searchParams.get('vref'))?.chain).toEqual([...chain, draft.share])
  expect(sharing.share(draft, 'x', target)).toBe(true)
  const data = {
    share: draft.share,
    parent: 'Zx_-0123abcD',
    network: 'x',
    product: 'mug',
    photo: 'photo-1',
    position: 3,
  }
  expect(told).toEqual([
    ['emit', 'share', data, true],
    ['own', draft.share],
    ['record', 'share', data],
  ])
})

test('an arrival between the making of a link and the tap does not change the parent that the link tells', () => {
  let chain: string[] = []
  const records: object[] = []
  const sharing = createSharing({
    record: (_type, data) => {
      records.push(data)
      return ''
    },
    emit: () => true,
    arrival: () => (chain.length ? decodeToken(encodeToken(chain)) : null),
    ownShare: () => {},
    link: { param: 'vref', utm: true },
  })
  const draft = sharing.draft(MUG)
  chain = ['aB3dE5gH7jK9']
  sharing.share(draft, 'copy', new EventTarget())
  expect(records).toMatchObject([{ share: draft.share, parent: null }])
})

test('Pinterest is told as a pin', () => {
  const { sharing, told, target } = setUp()
  sharing.share(sharing.draft(MUG), 'pinterest', target)
  expect(told).toMatchObject([
    ['emit', 'pin', { network: 'pinterest' }, true],
    ['own', expect.any(String)],
    ['record', 'pin', { network: 'pinterest' }],
  ])
})

test('what the page prevents is neither recorded nor remembered', () => {
  const { sharing, told, target } = setUp({ prevented: true })
  expect(sharing.share(sharing.draft(MUG), 'x', target)).toBe(false)
  expect(told).toHaveLength(1)
})

test('an outcome is told of the share it followed, and cannot be prevented', () => {
  const { sharing, told, target } = setUp()
  const draft = sharing.draft(MUG)
  sharing.outcome(draft, 'copied', target)
  const data = { share: draft.share, outcome: 'copied' }
  expect(told).toEqual([
    ['emit', 'share-outcome', data, false],
    ['record', 'share-outcome', data],
  ])
})

test('a pin has the picture, a description and the tokened link', () => {
  const draft = setUp().sharing.draft(MUG)
  const pin = new URL(pinLink(draft))
  expect(pin.origin + pin.pathname).toBe('https://www.pinterest.com/pin/create/button/')
  expect(Object.fromEntries(pin.searchParams)).toEqual({
    url: draft.url('pinterest'),
    media: MUG.image,
    description: 'Mug “Sage” & friends #1 🏺 · €49.90',
  })
})

test('a pin without picture leaves the picture to Pinterest', () => {
  const pin = new URL(pinLink(setUp().sharing.draft({ ...MUG, image: null })))
  expect([...pin.searchParams.keys()].sort()).toEqual(['description', 'url'])
})

test('a description of 5,000 characters is cut to 500, never through an emoji', () => {
  const title = '🏺'.repeat(5000)
  const description = new URL(pinLink(setUp().sharing.draft({ ...MUG, title }))).searchParams.get('description')
  expect(description).toBe('🏺'.repeat(500))
})

test('what is on Pinterest already is saved from there', () => {
  expect(pinLink(setUp().sharing.draft({ ...MUG, pin: '123456789012345678' }))).toBe(
    'https://www.pinterest.com/pin/123456789012345678/repin/x/',
  )
})

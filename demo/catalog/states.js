/** Feeds for each state that a gallery can be in. */
import { shopifyProducts, shopProducts, vitrineCatalog } from './catalog.js'

const json = (value) =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } })
const LONG = [
  'A very tall shoulder vase with an unusually long name that somebody in the office thought would help people who search for tall shoulder vases',
  'Vierwaldstätterseedampfschifffahrtsgesellschaftskapitänsmützenaufbewahrungsgefäß',
  'Bowl',
  'Μεγάλη κεραμική κανάτα για νερό, κρασί ή λουλούδια, χειροποίητη, με λαβή',
]
const words = {
  ar: ['مزهرية ألفا', 'كوب حجري', 'وعاء للإفطار', 'إبريق أحمر', 'مصباح المساء', 'طبق العشاء'],
  th: ['แจกันทรงไหล่กว้างสำหรับดอกไม้ก้านยาว', 'แก้วมัคเซรามิก', 'ชามอาหารเช้า', 'เหยือกน้ำดินแดง', 'โคมไฟตั้งโต๊ะ', 'จานอาหารเย็น'],
  ja: ['肩の張った花瓶', '石器のマグ', '朝食の鉢', '赤土の水差し', '夕暮れの卓上灯', '夕食の皿'],
}
const currencies = { ar: 'AED', th: 'THB', ja: 'JPY' }
const picked = ['alva', 'kok', 'grot', 'mugge', 'sopp', 'tallerken']

/**
 * @param {string} name of the state, with `.json`
 * @param {URLSearchParams} query what the widget asks of it, such as a further page
 */
export async function stateFeed(name, base, query) {
  const state = name.replace(/\.json$/, '')
  const all = vitrineCatalog(base).products
  const some = picked.map((id) => all.find((p) => p.id === id)).filter(Boolean)
  const feed = (products, currency = 'EUR') => json({ currency, products })
  if (state === 'loading') return new Promise((done) => setTimeout(() => done(feed(some)), 600_000).unref())
  if (state === 'empty') return feed([])
  if (state === 'early' && !query.has('page')) return json(shopifyProducts(base, { limit: 6 }))
  if (['failed', 'early', 'offline'].includes(state))
    return new Response('<!doctype html><title>Moved</title>', {
      status: 503,
      headers: { 'content-type': 'text/html' },
    })
  if (state === 'one') return feed(some.slice(0, 1))
  if (state === 'partly')
    return json({
      currency: 'EUR',
      products: [some[0], { id: 'broken' }, some[1], 7, { title: 'No address' }, some[2]],
    })
  if (state === 'long') return feed(some.slice(0, 4).map((p, i) => ({ ...p, title: LONG[i] })))
  if (state === 'no-price') return feed(some.slice(0, 4).map(({ price, compareAt, variants, ...p }) => p))
  if (state === 'no-picture')
    return feed(
      some.slice(0, 4).map((p, i) => ({
        ...p,
        images: i === 1 ? [{ src: `${base}/pictures/gone.webp`, width: 480, height: 600 }] : [],
      })),
    )
  if (state === 'sold-out')
    return feed(
      some.slice(0, 4).map((p) => ({
        ...p,
        availability: 'out-of-stock',
        variants: p.variants.map((v) => ({ ...v, availability: 'out-of-stock' })),
      })),
    )
  if (state === 'dark') return feed(some)
  if (state === 'many') {
    const list = shopProducts(base)
    const full = vitrineCatalog(base).products
    return feed(
      Array.from({ length: 10_000 }, (_, i) => ({ ...full[i % list.length], id: `${full[i % list.length].id}-${i}` })),
    )
  }
  if (state === 'tags') {
    const photos = vitrineCatalog(base, { rooms: true }).photos.slice(0, 1)
    return json({
      currency: 'EUR',
      products: all.slice(0, 40),
      photos: photos.map((photo) => ({
        ...photo,
        tags: all
          .slice(0, 40)
          .map((p, i) => ({ product: p.id, x: ((i * 0.618) % 0.96) + 0.02, y: 0.03 + (i / 40) * 0.94 })),
      })),
    })
  }
  if (words[state])
    return feed(
      some.map((p, i) => ({
        ...p,
        title: words[state][i],
        price: state === 'ja' ? String(Math.round(Number(p.price) * 160)) : p.price,
        variants: [
          {
            ...p.variants[0],
            title: words[state][i],
            price: state === 'ja' ? String(Math.round(Number(p.price) * 160)) : p.price,
          },
        ],
      })),
      currencies[state],
    )
  return new Response('{}', { status: 404, headers: { 'content-type': 'application/json' } })
}

/** The states in the order of the page: feed, heading, what to look at, further attributes. */
export const states = [
  ['loading', 'Loading', 'The boxes have their final size.', ''],
  ['empty', 'Empty', 'One line, in the shop’s words.', 'empty-text="Nothing from this firing yet"'],
  ['failed', 'Failed', 'What the shop put inside stays; one can try again.', ''],
  ['early', 'Ended early', 'What came is there; the rest can be asked for again.', 'currency="EUR"'],
  ['partly', 'Partly broken', 'Three of six items are broken; the rest shows.', ''],
  ['one', 'One item', 'It isn’t blown up to the page’s width.', ''],
  ['long', 'Long titles', 'One line, so that rows stay level; a picture’s own view has the whole name.', ''],
  ['no-price', 'No price', 'Nothing in its place; the rows stay level.', ''],
  ['no-picture', 'No picture', 'The box stays; one of these pictures is a 404.', ''],
  ['sold-out', 'Sold out', 'Calm: greyed price, no buy button.', ''],
  ['tags', 'Forty tags on a photo', 'They never cover each other.', ''],
  ['ar', 'العربية', 'Right to left, prices kept whole.', 'lang="ar" dir="rtl"'],
  ['th', 'ไทย', 'Line breaks where Thai has them.', 'lang="th"'],
  ['ja', '日本語', 'Yen without decimals.', 'lang="ja"'],
  ['dark', 'Dark', 'The theme is asked for by an attribute.', 'theme="dark"'],
]

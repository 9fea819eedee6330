import { pictures, polls, shopProducts, vitrineCatalog } from '../catalog/catalog.js'
import { glazes } from '../catalog/glazes.js'
import { esc, layout, money, picture } from './layout.js'

/** A product as search engines and pages without scripts see it. */
const fallbackTile = (p, i) =>
  `<li><a href="${esc(p.url)}">${picture(p.images[0], { sizes: '(min-width: 1100px) 20vw, (min-width: 700px) 30vw, 46vw', eager: i < 4 })}<span class="name">${esc(p.title)}</span><span class="price">${p.availability === 'in-stock' ? `${p.compareAt ? `<s>${money(p.compareAt)}</s> ` : ''}${money(p.price)}` : 'Sold out'}</span></a></li>`

function hero(base) {
  const { rooms } = pictures()
  const name = ['breakfast', 'window', 'tea', 'vases'].find((one) => rooms[one])
  if (name) {
    const photo = vitrineCatalog(base, { rooms: true }).photos.find((p) => p.id === name)
    return picture(photo, { sizes: '(min-width: 900px) 58vw, 100vw', eager: true, className: 'hero-picture' })
  }
  const p = shopProducts(base).find((one) => one.images.length)
  return picture(p?.images[0], { sizes: '(min-width: 900px) 58vw, 100vw', eager: true, className: 'hero-picture' })
}

export function renderHome(page) {
  const products = shopProducts(page.base)
  const poll = polls[0]
  const main = `
<section class="hero">
  <div class="hero-words">
    <p class="eyebrow">Autumn firing, 2026</p>
    <h1>Stoneware and light for the slow half of the day.</h1>
    <p class="lead">Sixty-seven pieces, eleven glazes, one kiln that we trust. Everything here was thrown, glazed and fired within sight of the fjord.</p>
    <p><a class="primary" href="#stoneware">See the pieces</a></p>
  </div>
  ${hero(page.base)}
</section>

<section id="stoneware" class="wide" aria-label="Stoneware and lamps">
  <vitrine-gallery feed="/feeds/catalog.json" heading="From this firing" limit="24" popular-from="3">
    <h2 class="gallery-heading">From this firing</h2>
    <ul class="tiles">${products.slice(0, 24).map(fallbackTile).join('')}</ul>
  </vitrine-gallery>
  <p class="more"><a class="quiet" href="/pieces">All ${products.length} pieces</a></p>
</section>

<section class="story" aria-labelledby="story">
  <h2 id="story">Why it is never quite round</h2>
  <div class="columns">
    <p>Clay remembers the hand. A bowl that was lifted from the wheel too soon will lean towards that thumb for the rest of its life, however straight you set it. We used to throw such bowls back. Then a customer asked for “the one that listens”, and we stopped.</p>
    <p>We dig nothing and invent little: a buff stoneware from Bornholm, wood ash from the bakery, iron from the red clay under the boathouse. Each glaze is a recipe of four or five lines. What makes it <em>moss</em> or <em>fjord</em> is an hour more or less at the top of the firing.</p>
    <p>The lamps came later, when winter did. Light wants a shade that is not quite opaque and a foot that is not quite light; it turned out that we knew how to make both.</p>
  </div>
</section>

<section id="rooms" class="wide" aria-label="Rooms">
  <vitrine-gallery feed="/feeds/rooms.json" layout="masonry" heading="In rooms" actions="share pin buy">
    <h2 class="gallery-heading">In rooms</h2>
    <ul class="tiles">${(vitrineCatalog(page.base, { rooms: true }).photos ?? []).map((photo) => `<li>${picture(photo, { sizes: '(min-width: 1100px) 20vw, 46vw' })}<span class="name">${esc(photo.caption)}</span></li>`).join('')}</ul>
  </vitrine-gallery>
</section>

<section id="glazes" class="glazes" aria-labelledby="glazes-title">
  <div>
    <h2 id="glazes-title">Eleven glazes</h2>
    <ul class="swatches">${Object.entries(glazes)
      .map(
        ([id, g]) =>
          `<li><span class="swatch glaze-${id}" aria-hidden="true"></span><strong>${g.name}</strong><span>${g.text}</span></li>`,
      )
      .join('')}</ul>
  </div>
  <div class="poll">
    <p class="eyebrow">You decide</p>
    <h2>${poll.question}</h2>
    <p>The kiln holds forty pieces of one glaze. In December we fire the one that wins.</p>
    <vitrine-vote poll="${poll.id}">
      <ul>${poll.choices.map((choice) => `<li data-choice="${choice.id}">${choice.label}</li>`).join('')}</ul>
    </vitrine-vote>
  </div>
</section>`
  return layout(page, {
    title: 'Halden. Stoneware and lamps',
    description: 'Vases, mugs, bowls and lamps, thrown and fired by four people on the Iddefjord.',
    main,
    className: 'home',
    head: `<meta property="og:title" content="Halden, stoneware and lamps"><meta property="og:type" content="website"><meta property="og:url" content="${esc(page.base)}/">`,
  })
}

/** Everything on one page. */
export function renderPieces(page) {
  const products = shopProducts(page.base)
  return layout(page, {
    title: 'All pieces. Halden',
    description: 'Every vase, mug, bowl, plate and lamp of this firing.',
    main: `<section class="desk"><h1>All pieces</h1><p class="lead">${products.length} forms in eleven glazes. What is sold out comes back with the next firing.</p></section>
<section class="wide" aria-label="All pieces"><vitrine-gallery feed="/feeds/catalog.json"><ul class="tiles">${products.map(fallbackTile).join('')}</ul></vitrine-gallery></section>`,
  })
}

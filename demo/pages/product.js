import { shopProducts } from '../catalog/catalog.js'
import { esc, layout, money, picture, scriptJson } from './layout.js'

export function renderProduct(page) {
  const { product: p, base } = page
  const isOut = p.availability !== 'in-stock'
  // Something that can be had is chosen first.
  const first = p.variants.find((v) => v.availability === 'in-stock') ?? p.variants[0]
  const checked = (option, value) => (first.options[option] === value ? ' checked' : '')
  const sizes = [...new Set(p.variants.map((v) => v.options.Size).filter(Boolean))]
  const jsonLd = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: p.title,
    description: p.text,
    sku: p.id,
    image: p.images.map((i) => i.src),
    brand: { '@type': 'Brand', name: 'Halden' },
    url: p.url,
    offers: p.variants.map((v) => ({
      '@type': 'Offer',
      sku: v.id,
      name: v.title,
      price: v.price,
      priceCurrency: 'EUR',
      availability: `https://schema.org/${v.availability === 'in-stock' ? 'InStock' : 'OutOfStock'}`,
      url: p.url,
    })),
  }
  const all = shopProducts(base)
  const at = all.findIndex((one) => one.id === p.id)
  const near = [1, 2, 3, 4].map((n) => all[(at + n) % all.length])
  const main = `
<nav class="crumbs" aria-label="You are here"><a href="/">Halden</a> <span aria-hidden="true">/</span> <a href="/pieces">Pieces</a> <span aria-hidden="true">/</span> <span aria-current="page">${esc(p.name)}</span></nav>
<article class="product">
  <div class="angles" tabindex="0" role="region" aria-label="Pictures">${p.images.length ? p.images.map((image, i) => picture(image, { sizes: '(min-width: 900px) 30vw, 90vw', eager: i === 0 })).join('') : '<span class="no-picture" role="img" aria-label="No picture yet"></span>'}</div>
  <div class="details">
    <h1>${esc(p.name)} <span>${esc(p.what)}</span></h1>
    <p class="price">${isOut ? '<span class="muted">Sold out</span>' : `${p.compareAt ? `<s aria-label="was ${money(p.compareAt)}">${money(p.compareAt)}</s> ` : ''}<span data-price>${money(first.price)}</span>`}</p>
    <p class="lead">${esc(p.text)}</p>
    <form class="pick" data-product="${esc(p.id)}" action="/checkout">
      <fieldset><legend>Glaze</legend><div class="choices">${p.glazes.map((g) => `<label><input type="radio" name="glaze" value="${esc(g.name)}"${checked('Glaze', g.name)}><span><span class="swatch glaze-${g.id}" aria-hidden="true"></span>${esc(g.name)}</span></label>`).join('')}</div></fieldset>
      ${sizes.length > 1 ? `<fieldset><legend>Size</legend><div class="choices">${sizes.map((s) => `<label><input type="radio" name="size" value="${esc(s)}"${checked('Size', s)}><span>${esc(s)}</span></label>`).join('')}</div></fieldset>` : ''}
      <input type="hidden" name="variant" value="${esc(first.id)}">
      <input type="hidden" name="vref" data-vitrine-token value="${esc((page.query.get('vref') ?? '').slice(0, 200))}">
      <p class="buttons"><button class="primary" type="submit" data-buy${isOut ? ' disabled' : ''}>${isOut ? 'Sold out' : 'Buy now'}</button><button class="quiet" type="button" data-add${isOut ? ' disabled' : ''}>Add to cart</button></p>
      <p class="note" role="status" data-note></p>
    </form>
    <div class="share-row"><vitrine-share product="${esc(p.id)}" product-url="${esc(p.url)}" image="${esc(p.images[0]?.src)}" heading="${esc(p.title)}"></vitrine-share></div>
    <dl class="facts"><dt>Shown in</dt><dd>${esc(p.glazes[0].name)}: ${esc(p.glazes[0].text)}</dd><dt>Size</dt><dd>${esc(p.sizeText)}</dd><dt>Care</dt><dd>${esc(p.care)}</dd>${p.rating ? `<dt>Rated</dt><dd>${p.rating.value} of 5 by ${p.rating.count} people who own one</dd>` : ''}</dl>
  </div>
</article>
${p.video ? `<section class="turn" aria-label="All the way round"><video muted loop playsinline controls preload="none" width="720" height="900" poster="${esc(p.video[0].poster)}">${p.video.map((v) => `<source src="${esc(v.src)}" type="${v.type}">`).join('')}</video></section>` : ''}
<section class="near" aria-labelledby="near"><h2 id="near">Stands well beside</h2><ul class="tiles">${near.map((n) => `<li><a href="${esc(n.url)}">${picture(n.images[0], { sizes: '(min-width: 900px) 22vw, 46vw' })}<span class="name">${esc(n.title)}</span><span class="price">${n.availability === 'in-stock' ? money(n.price) : 'Sold out'}</span></a></li>`).join('')}</ul></section>
<script type="application/json" id="variants">${scriptJson(p.variants)}</script>`
  return layout(page, {
    title: `${p.title}. Halden`,
    description: p.text,
    main,
    className: 'product-page',
    scripts: ['product.js'],
    head: `<link rel="canonical" href="${esc(p.url)}">
<meta property="og:type" content="product"><meta property="og:title" content="${esc(p.title)}"><meta property="og:description" content="${esc(p.text)}"><meta property="og:url" content="${esc(p.url)}"><meta property="og:image" content="${esc(p.images[0]?.src)}"><meta property="product:price:amount" content="${p.price}"><meta property="product:price:currency" content="EUR">
<script type="application/ld+json">${scriptJson(jsonLd)}</script>`,
  })
}

export function renderMissing(page) {
  return layout(page, {
    title: 'Not here. Halden',
    main: '<section class="plain"><h1>Not on this shelf</h1><p class="lead">The page that you asked for isn’t here. It may have been a piece that found a home.</p><p><a class="primary" href="/">Back to the shop</a></p></section>',
  })
}

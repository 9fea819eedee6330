/** What every page of the shop shares: head, the widget's script tag, header, footer. */

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Text that is safe in markup and in quoted attributes. */
export const esc = (text) => String(text ?? '').replace(/[&<>"']/g, (c) => ESCAPES[c])

/** JSON that can't end the script element that holds it. */
export const scriptJson = (value) => JSON.stringify(value).replace(/</g, '\\u003c')

const euro = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' })
/** `"58.00"` → `€58.00`, as the widget writes it. */
export const money = (price) => euro.format(Number(price))

/** A picture with its box reserved; AVIF by width, WebP where that is all a browser reads. */
export function picture(image, { sizes, eager = false, className = '' }) {
  if (!image) return '<span class="no-picture" aria-hidden="true"></span>'
  return `<picture${className ? ` class="${className}"` : ''}><source type="image/avif" srcset="${esc(image.srcset)}" sizes="${sizes}"><img src="${esc(image.src)}" width="${image.width}" height="${image.height}" alt="${esc(image.alt)}"${eager ? ' fetchpriority="high"' : ' loading="lazy"'} decoding="async"></picture>`
}

/**
 * The shop asks for consent with a bar of its own. As Google Consent Mode has it, a default of `denied` says that the
 * question is open: until the shopper has answered, Vitrine keeps what happens in memory.
 */
const openQuestion = `<script>
window.dataLayer = window.dataLayer || []
function gtag() { dataLayer.push(arguments) }
gtag('consent', 'default', { analytics_storage: 'denied' })
</script>`

/**
 * The script tag just as a merchant pastes it.
 * `checkout` is a template for this shop's own checkout.
 */
const scriptTag = (base) =>
  `<script async src="/vitrine/vitrine.js" data-store="halden" data-collector="/vitrine" data-checkout="${base}/checkout?variant={variant}&amp;quantity={quantity}&amp;vref={token}"></script>`

export function layout(
  { base, isWatching },
  { title, description = '', main, head = '', scripts = [], className = '', lang = 'en' },
) {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${esc(title)}</title>
<meta name="description" content="${esc(description)}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#faf7f2">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#171411">
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath fill='%23b5532f' d='M12 4h8v2l-1.500 3c4 2 6.500 5.500 6.500 10 0 4-2 7-5 9h-8c-3-2-5-5-5-9 0-4.500 2.500-8 6.500-10L12 6z'/%3E%3C/svg%3E">
<link rel="preload" href="/fonts/fraunces.woff2" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="/fonts/instrument-sans.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="/assets/shop.css">
${head}
${openQuestion}
${scriptTag(base)}
<script type="module" src="/assets/shop.js"></script>
${scripts.map((src) => `<script type="module" src="/assets/${src}"></script>`).join('\n')}
${isWatching ? '<script type="module" src="/assets/reload.js"></script>' : ''}
</head>
<body class="${className}">
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
  <a class="wordmark" href="/" aria-label="Halden, home">Halden</a>
  <nav aria-label="Shop">
    <a href="/pieces">Pieces</a>
    <a href="/#rooms">Rooms</a>
    <a href="/#glazes">Glazes</a>
  </nav>
  <a class="cart-link" href="/cart">Cart <span class="cart-count" data-cart-count hidden></span></a>
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer class="bottom">
  <div class="bottom-grid">
    <div><p class="wordmark">Halden</p><p>Stoneware and lamps, thrown and fired in a boathouse on the Iddefjord since 2009. Four people, two kilns.</p></div>
    <nav aria-label="Help"><h2>Good to know</h2><ul><li>Ships in two days from Halden, in straw</li><li>Broken on the way? We send another</li><li>Thirty days to change your mind</li></ul></nav>
    <nav aria-label="Merchant"><h2>Behind the counter</h2><ul><li><a href="/chain">Orders and their chains</a></li><li><a href="/figures">Figures</a></li><li><a href="/states">Gallery states</a></li><li><a href="/themes">Three themes</a></li><li><a href="/products.json">products.json</a></li></ul></nav>
    <div><h2>What this shop remembers</h2><p>Only with your yes: who showed you a piece, so that we can thank them. No third parties.</p><p class="consent-buttons"><button type="button" class="quiet" data-consent="granted">Remember</button> <button type="button" class="quiet" data-consent="anonymous">Don’t</button> <span data-consent-state role="status"></span></p></div>
  </div>
  <p class="fine">Halden is the demo shop of Vitrine. Nothing is sold here, and no payment is taken.</p>
</footer>
<section class="consent" aria-label="Consent" hidden data-consent-bar>
  <p>May we remember who showed you this shop? It stays between you and us.</p>
  <div><button type="button" class="quiet" data-consent="anonymous">No, thanks</button><button type="button" class="primary" data-consent="granted" id="consent-yes">Yes, remember</button></div>
</section>
</body>
</html>
`
}

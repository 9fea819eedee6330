import { esc, layout } from './layout.js'

/** The ready themes, and for whom each is. */
export const themes = [
  { id: 'linen', name: 'Linen', text: 'Warm paper, clay for buying, names in a book face, air around each picture.' },
  { id: 'mosaic', name: 'Mosaic', text: 'Squares side by side, black on white and white on black.' },
  { id: 'bloom', name: 'Bloom', text: 'Round corners, soft shadows, a bold button.' },
]

const line = ({ id }) => `<link rel="stylesheet" href="/vitrine/themes/${id}.css">`

/** Each theme on a page that has no style of its own, beside the line that brings it. */
export function renderThemes(page) {
  return layout(page, {
    title: 'Three themes. Halden',
    className: 'merchant',
    main: `<section class="desk"><p class="eyebrow">Behind the counter</p><h1>Three themes</h1><p class="lead">One line each, for shops that have no time to choose colours. They follow the page’s light or dark.</p></section>
${themes
  .map(
    (
      theme,
    ) => `<section class="state theme" aria-labelledby="h-${theme.id}"><header><h2 id="h-${theme.id}">${theme.name}</h2><p class="muted">${theme.text}</p></header>
<pre tabindex="0" aria-label="The line that brings ${theme.name}"><code>${esc(line(theme))}</code></pre>
<iframe src="/themes/${theme.id}" title="A gallery in ${theme.name}" loading="lazy"></iframe>
<p><a class="quiet" href="/themes/${theme.id}">Open it alone</a></p></section>`,
  )
  .join('\n')}`,
  })
}

/** A page with nothing but the theme. */
export function renderTheme({ base }, theme) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${theme.name}. Halden</title>
<meta name="color-scheme" content="light dark">
<style>body { margin: 0; font: 16px/1.5 system-ui, sans-serif } h1 { position: absolute; clip-path: inset(50%) } vitrine-gallery { display: block; min-height: 100vh }</style>
${line(theme)}
<script async src="/vitrine/vitrine.js" data-store="halden" data-collector="/vitrine" data-checkout="${base}/checkout?variant={variant}&amp;quantity={quantity}&amp;vref={token}"></script>
</head>
<body>
<main aria-label="A gallery in ${theme.name}"><h1>${theme.name}</h1><vitrine-gallery feed="/feeds/catalog.json" heading="From this firing" limit="12"><p>The pieces are at <a href="/">the shop’s front page</a>.</p></vitrine-gallery></main>
</body>
</html>
`
}

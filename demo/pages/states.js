import { states } from '../catalog/states.js'
import { esc, layout } from './layout.js'

/** `drawn`: a gallery as HTML, for the page that shows one from the server. */
export function renderStates(page, drawn = '') {
  const wanted = page.query.get('only')?.split(',')
  const list = states.filter(([id]) => !wanted || wanted.includes(id))
  return layout(page, {
    title: 'Gallery states. Halden',
    className: 'merchant',
    main: `<section class="desk"><p class="eyebrow">Behind the counter</p><h1>Every state of a gallery</h1><p class="lead">Each of these is a gallery with a feed of its own.</p></section>
${list
  .map(([id, title, text, attributes]) => {
    const words = /lang="\w+"/.exec(attributes)?.[0] ?? ''
    return `<section class="state${id === 'dark' ? ' state-dark' : ''}" id="state-${id}" aria-labelledby="h-${id}"><header><h2 id="h-${id}"${words ? ` ${words}` : ''}>${esc(title)}</h2><p class="muted">${esc(text)}</p></header>
<vitrine-gallery feed="/feeds/states/${id}.json${id === 'early' ? '?limit=6' : ''}" ${attributes} limit="24">${id === 'loading' ? '' : '<p>The pieces are at <a href="/">the shop’s front page</a>.</p>'}</vitrine-gallery></section>`
  })
  .join('\n')}
<section class="state"><header><h2>Drawn by the server</h2><p class="muted">On a page of its own, to be opened with and without scripts: pictures and links are there before them.</p></header><p><a class="quiet" href="/states?only=server">Open it</a></p></section>
${drawn && `<section class="state" id="state-server">${drawn}</section>`}
<section class="state"><header><h2>No network</h2><p class="muted">On a page of its own, which says that there is none.</p></header><p><a class="quiet" href="/states?only=offline">Open it</a></p></section>
${wanted?.includes('offline') ? '<section class="state" id="state-offline"><script>Object.defineProperty(navigator, "onLine", { configurable: true, get: () => false })</script><vitrine-gallery feed="/feeds/states/offline.json"><p>The pieces are at <a href="/">the shop’s front page</a>.</p></vitrine-gallery></section>' : ''}
<section class="state"><header><h2>Ten thousand</h2><p class="muted">On a page of its own, because of its length.</p></header><p><a class="quiet" href="/states?only=many">Open it</a></p></section>
${wanted?.includes('many') ? '<section class="state" id="state-many"><vitrine-gallery feed="/feeds/states/many.json" heading="Ten thousand"><p>Ten thousand pieces.</p></vitrine-gallery></section>' : ''}`,
  })
}

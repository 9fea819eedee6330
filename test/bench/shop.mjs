/** Serves each contestant as a page of its own: `/page/{contestant}/{count}`, with the same catalog and pictures. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, normalize } from 'node:path'
import { rolldown } from 'rolldown'
import { catalogOf, css, emptyTile, tileHtml } from './shelf.mjs'

const at = (path) => new URL(path, import.meta.url).pathname
const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.avif': 'image/avif', '.css': 'text/css' }

/** Lays out what `static`, `clone` and `photoswipe` have in common. */
const gallery = (inside, template = '') =>
  `<style>${css}</style><div class="gallery"><section><ul>${inside}</ul></section></div><template>${template}</template>`
const module = (name) => `<script type="module" src="/contestants/${name}.js"></script>`
const shownWhenLoaded = '<script>addEventListener("load", () => window.shown(""))</script>'
const thumbnail =
  '<li class="tile"><a data-pswp-width="480" data-pswp-height="600" target="_blank"><img width="480" height="600" loading="lazy" decoding="async"></a></li>'
const toggle = `<script>document.querySelector('ul').addEventListener('click', ({ target }) => {
  const vote = target.closest('[data-act=vote]')
  if (vote) vote.ariaPressed = vote.ariaPressed !== 'true'
})</script>`

const BODIES = {
  empty: () => shownWhenLoaded,
  static: (count) => gallery(catalogOf(count).products.map(tileHtml).join('')) + toggle + shownWhenLoaded,
  clone: () => gallery('', emptyTile) + module('clone'),
  windowed: () => gallery('', emptyTile) + module('windowed'),
  recycled: () => `<script>document.body.dataset.recycled = ''</script>${gallery('', emptyTile)}${module('windowed')}`,
  react: () =>
    `<style>${css}</style><link rel="stylesheet" href="/contestants/react-album.css"><div class="gallery"></div>${module('react-album')}`,
  photoswipe: () =>
    `${gallery('', thumbnail)}<link rel="stylesheet" href="/contestants/photoswipe.css">${module('photoswipe')}`,
  'buy-button': () => `${gallery('')}<script src="/contestants/buybutton.js"></script>${module('buy-button')}`,
  vitrine: (count, query) =>
    `<script>addEventListener('vitrine:ready', () => window.shown(''))</script><script async src="/vitrine/vitrine.js" data-store="bench" ${query.has('collector') ? 'data-collector="/collect"' : ''} ${query.has('prefetch') ? 'data-prefetch="on"' : ''}></script><vitrine-gallery feed="/catalog/${count}.json"></vitrine-gallery>`,
  /** For mounting and removing by hand. */
  mounts: () => '<script async src="/vitrine/vitrine.js" data-store="bench" onload="window.shown(\'\')"></script>',
}

const pageOf = (name, count, query) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${name}</title><link rel="icon" href="data:,"><style>body{margin:0;padding:24px;font:16px/1.5 sans-serif}</style><body data-feed="/catalog/${count}.json">${BODIES[name](count, query)}`

/**
 * @param {string} dist the built files of ours
 * @param {number} slowMs how long the server thinks about a product page
 */
export async function openShop(dist, slowMs = 300) {
  const files = new Map()
  for (const name of ['clone.js', 'windowed.js', 'react-album.jsx', 'photoswipe.js', 'buy-button.js']) {
    for (const [file, body] of await bundle(name)) files.set(`/contestants/${file}`, body)
  }
  files.set('/contestants/buybutton.js', readFileSync(at('node_modules/@shopify/buy-button-js/dist/buybutton.min.js')))
  const made = new Map()
  const once = (path, make) => made.get(path) ?? made.set(path, make()).get(path)

  const answer = async (path, query) => {
    const [, first, second = '', third = ''] = path.split('/')
    if (files.has(path)) return [path, files.get(path)]
    if (first === 'page') return ['.html', once(`${path}?${query}`, () => pageOf(second, Number(third), query))]
    if (first === 'catalog') return [path, once(path, () => JSON.stringify(catalogOf(Number.parseInt(second, 10))))]
    if (first === 'vitrine') return [path, read(dist, path.slice('/vitrine/'.length))]
    if (first === 'pictures') return [path, read(at('../../demo/pictures'), path.slice('/pictures/'.length))]
    if (first === 'collect') return ['.json', '{"accepted":0,"duplicates":0,"rejected":[]}', 202]
    if (first !== 'products') return ['.html', undefined]
    await new Promise((done) => setTimeout(done, slowMs))
    return ['.html', '<!doctype html><title>A product</title><h1>A product</h1>']
  }
  const server = createServer(async (request, response) => {
    request.resume()
    const { pathname, searchParams } = new URL(request.url, 'http://shop')
    const [name, body, status = 200] = await answer(pathname, searchParams)
    const type = TYPES[/\.\w+$/.exec(name)?.[0]] ?? 'text/html; charset=utf-8'
    // A page is kept for a moment, as shops do, so that one that was fetched ahead can be used.
    response.writeHead(body === undefined ? 404 : status, { 'content-type': type, 'cache-control': 'max-age=60' })
    response.end(body)
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(done))
    },
  }
}

function read(folder, name) {
  const file = normalize(join(folder, decodeURIComponent(name)))
  return file.startsWith(folder) && existsSync(file) ? readFileSync(file) : undefined
}

/** A contestant's code as its users would ship it: one minified file of modules, its styles beside it. */
async function bundle(name) {
  const styles = []
  const build = await rolldown({
    input: at(`contestants/${name}`),
    platform: 'browser',
    transform: { target: 'es2022', jsx: { importSource: 'react' }, define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [
      {
        name: 'styles-beside',
        load(id) {
          if (!id.endsWith('.css')) return null
          styles.push(readFileSync(id, 'utf8'))
          return { code: '', moduleType: 'js' }
        },
      },
    ],
    logLevel: 'silent',
  })
  const { output } = await build.generate({ format: 'es', minify: true, chunkFileNames: '[name].js' })
  const stem = name.replace(/\.\w+$/, '')
  return [...output.map(({ fileName, code }) => [fileName, code]), [`${stem}.css`, styles.join('\n')]]
}

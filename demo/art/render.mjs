/**
 * Renders Halden's pictures. `node render.mjs [still] [room] [turntable] [--only a,b] [--angles 1,2] [--draft]`
 * Pictures go to ../pictures, their sizes, tags and colours to ../catalog/pictures.json.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import sharp from 'sharp'

const here = dirname(fileURLToPath(import.meta.url))
const demo = join(here, '..')
const args = process.argv.slice(2)
const option = (name) => (args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : undefined)
const draft = args.includes('--draft')
const quick = args.includes('--quick')
const only = option('only')?.split(',')
const angles = (option('angles') ?? '1,2,3,4').split(',').map(Number)
const wants = (kind) => args.includes(kind) || !['still', 'room', 'turntable'].some((k) => args.includes(k))
const out = draft ? join(here, 'out') : join(demo, 'pictures')
const listFile = join(demo, 'catalog/pictures.json')
const list = existsSync(listFile) ? JSON.parse(readFileSync(listFile, 'utf8')) : { products: {}, rooms: {} }
/** Reads the list again before each write, so that two runs can share it. */
function save() {
  const now = existsSync(listFile) ? JSON.parse(readFileSync(listFile, 'utf8')) : {}
  const products = { ...now.products }
  for (const [handle, views] of Object.entries(list.products)) products[handle] = { ...products[handle], ...views }
  writeFileSync(listFile, `${JSON.stringify({ products, rooms: { ...now.rooms, ...list.rooms } }, null, 1)}\n`)
}
mkdirSync(out, { recursive: true })

let received
const types = { '.html': 'text/html', '.js': 'text/javascript' }
const server = createServer((request, response) => {
  if (request.method === 'POST') {
    const chunks = []
    request
      .on('data', (c) => chunks.push(c))
      .on('end', () => {
        received = Buffer.concat(chunks)
        response.end()
      })
    return
  }
  const path = normalize(new URL(request.url, 'http://x').pathname)
  try {
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream')
    response.end(readFileSync(join(demo, path)))
  } catch {
    response.writeHead(404).end()
  }
}).listen(0)
const browser = await chromium.launch({
  executablePath: existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined,
  args: [
    '--no-sandbox',
    '--use-gl=angle',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
  ],
})
const page = await browser.newPage()
page.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.error(m.text().slice(0, 1500)))
page.on('pageerror', (e) => console.error(e))
await page.goto(`http://127.0.0.1:${server.address().port}/art/index.html`)
await page.waitForFunction(() => globalThis.ready)

async function shoot(kind, ...rest) {
  const info = await page.evaluate(([k, a]) => globalThis.shoot(k, a), [kind, rest])
  const image = sharp(received, { raw: { width: info.width, height: info.height, channels: 4 } })
    .flip()
    .removeAlpha()
  return { ...info, png: await image.png({ compressionLevel: 1 }).toBuffer() }
}

/** Writes each width as AVIF, the middle one also as WebP and the largest as the JPEG that anything can read. */
async function encode(png, base, widths, { fallback, quality = 50 }) {
  mkdirSync(dirname(base), { recursive: true })
  for (const width of widths) {
    const small = sharp(png).resize({ width, kernel: 'lanczos3' })
    await small.clone().avif({ quality, effort: 4, chromaSubsampling: '4:2:0' }).toFile(`${base}-${width}.avif`)
    if (fallback.includes(width))
      await small.clone().webp({ quality: 78, effort: 4, smartSubsample: true }).toFile(`${base}-${width}.webp`)
  }
  const { dominant } = await sharp(png).resize(40).blur(4).stats()
  return `#${[dominant.r, dominant.g, dominant.b].map((n) => n.toString(16).padStart(2, '0')).join('')}`
}

const handles = await page.evaluate(() => globalThis.scenes.products.map((p) => p.handle))
const roomNames = await page.evaluate(() => globalThis.scenes.rooms)
if (wants('still'))
  for (const handle of handles) {
    if (only && !only.includes(handle)) continue
    for (const angle of angles) {
      if (args.includes('--missing') && existsSync(join(out, handle, `${angle}-480.webp`))) continue
      const started = Date.now()
      const size = draft
        ? { width: 400, height: 500, samples: 3 }
        : angle === 1
          ? { width: 960, height: 1200, samples: quick ? 3 : 6 }
          : { width: 720, height: 900, samples: quick ? 3 : 5 }
      const { png, bake, take } = await shoot('still', handle, angle, size)
      if (draft) writeFileSync(join(out, `${handle}-${angle}.png`), png)
      else {
        const colour = await encode(png, join(out, handle, String(angle)), angle === 1 ? [480, 960] : [480, 720], {
          fallback: [480],
          quality: 62,
        })
        list.products[handle] ??= {}
        list.products[handle][angle] = { colour }
      }
      console.log(handle, angle, Date.now() - started, 'bake', bake, 'take', take)
    }
    if (!draft) save()
  }
if (wants('room'))
  for (const name of roomNames) {
    if (only && !only.includes(name)) continue
    if (args.includes('--missing') && existsSync(join(out, 'rooms', `${name}-480.avif`))) continue
    const started = Date.now()
    const { png, width, height, tags } = await shoot(
      'room',
      name,
      draft ? { samples: 3, scale: 0.4 } : { samples: quick ? 3 : 6, scale: 1 },
    )
    if (draft) writeFileSync(join(out, `room-${name}.png`), png)
    else {
      const colour = await encode(png, join(out, 'rooms', name), [480, 960, Math.max(width, 1080)], {
        fallback: [960],
        quality: 58,
      })
      list.rooms[name] = {
        width,
        height,
        colour,
        tags: tags.map((t) => ({ product: t.product, x: +t.x.toFixed(4), y: +t.y.toFixed(4) })),
      }
      save()
    }
    console.log('room', name, Date.now() - started)
  }
if (wants('turntable') && !draft) {
  const frames = 96
  mkdirSync(join(here, 'out/turn'), { recursive: true })
  for (let i = 0; i < frames; i++) {
    const { png } = await shoot('turntable', i, frames, {})
    writeFileSync(join(here, 'out/turn', `${String(i).padStart(3, '0')}.png`), png)
  }
  const input = ['-y', '-loglevel', 'error', '-framerate', '16', '-i', join(here, 'out/turn/%03d.png')]
  mkdirSync(join(out, 'stor'), { recursive: true })
  execFileSync('ffmpeg', [
    ...input,
    '-c:v',
    'libvpx-vp9',
    '-b:v',
    '0',
    '-crf',
    '36',
    '-row-mt',
    '1',
    '-pix_fmt',
    'yuv420p',
    join(out, 'stor/turn.webm'),
  ])
  execFileSync('ffmpeg', [
    ...input,
    '-c:v',
    'libx264',
    '-crf',
    '26',
    '-preset',
    'slow',
    '-pix_fmt',
    'yuv420p',
    '-movflags',
    '+faststart',
    join(out, 'stor/turn.mp4'),
  ])
}
await browser.close()
server.close()

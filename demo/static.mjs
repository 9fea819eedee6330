/** Files of a folder over HTTP: right types, ETag and Last-Modified, ranges for video, nothing outside the folder. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'

const TYPES = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.webm': 'video/webm',
  '.mp4': 'video/mp4',
  '.vtt': 'text/vtt; charset=utf-8',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const missing = () => new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } })

/**
 * @param {Request} request
 * @param {string} folder absolute
 * @param {string} path still percent-encoded, without a leading slash
 * @param {number} maxAge seconds a browser may keep it unasked
 */
export async function serveFile(request, folder, path, maxAge = 0) {
  let name
  try {
    name = decodeURIComponent(path)
  } catch {
    return missing()
  }
  const file = resolve(join(folder, name))
  if (name.includes('\0') || !file.startsWith(folder + sep)) return missing()
  const info = await stat(file).catch(() => null)
  const type = TYPES[extname(file)]
  if (!info?.isFile() || !type) return missing()
  const etag = `"${info.size.toString(36)}-${Math.trunc(info.mtimeMs).toString(36)}"`
  const headers = {
    'content-type': type,
    etag,
    'last-modified': info.mtime.toUTCString(),
    'cache-control': maxAge ? `public, max-age=${maxAge}` : 'no-cache',
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    /* The widget may be used from another origin's page, with integrity. */
    'access-control-allow-origin': '*',
  }
  if (request.headers.get('if-none-match')?.split(/,\s*/).includes(etag))
    return new Response(null, { status: 304, headers })
  const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('range') ?? '')
  let start = 0
  let end = info.size - 1
  let status = 200
  if (range && (range[1] || range[2])) {
    start = range[1] ? Number(range[1]) : Math.max(0, info.size - Number(range[2]))
    if (range[1] && range[2]) end = Math.min(end, Number(range[2]))
    if (start > end) return new Response(null, { status: 416, headers: { 'content-range': `bytes */${info.size}` } })
    status = 206
    headers['content-range'] = `bytes ${start}-${end}/${info.size}`
  }
  headers['content-length'] = String(end - start + 1)
  if (request.method === 'HEAD' || info.size === 0) return new Response(null, { status, headers })
  return new Response(Readable.toWeb(createReadStream(file, { start, end })), { status, headers })
}

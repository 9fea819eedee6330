/**
 * The kind of device, in three words, from what browsers send anyway; nothing finer is kept, so that nobody can be
 * told from it. Null when there is no telling.
 */
export function deviceClass(headers: Headers): 'phone' | 'tablet' | 'computer' | null {
  const agent = headers.get('user-agent') ?? ''
  if (/iPad|Tablet|Android(?!.*Mobile)/.test(agent)) return 'tablet'
  if (headers.get('sec-ch-ua-mobile') === '?1' || /Mobile|iPhone/.test(agent)) return 'phone'
  return /Windows|Macintosh|X11|CrOS/.test(agent) ? 'computer' : null
}

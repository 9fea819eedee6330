/**
 * The picture as a file, for apps that take no link; fetched before the tap, because a tap does not wait.
 * Null when it can't be had (no CORS, no network, no picture).
 */
export async function loadPicture(src: string, title: string, fetch: typeof globalThis.fetch): Promise<File | null> {
  try {
    const answer = await fetch(src, { credentials: 'omit' })
    const blob = await answer.blob()
    const [kind, type] = blob.type.split('/')
    return answer.ok && kind === 'image' ? new File([blob], `${title.slice(0, 40)}.${type}`, { type: blob.type }) : null
  } catch {
    return null // another origin that does not allow it, or offline
  }
}

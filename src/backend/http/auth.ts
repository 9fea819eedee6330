import type { Store } from '../config'
import { Problem } from './problem'

const encoder = new TextEncoder()

/** Whether two byte strings are equal, in a time that says nothing of where they differ. */
export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length
  for (let i = 0; i < one.length; i++) difference |= one[i]! ^ (other[i] ?? 0)
  return difference === 0
}

const digest = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)))

/** Digests of configured secrets, never of what somebody shows. */
const known = new Map<string, Uint8Array>()

async function digestOfSecret(secret: string): Promise<Uint8Array> {
  const bytes = known.get(secret) ?? (await digest(secret))
  known.set(secret, bytes)
  return bytes
}

/** Whether `given` is one of the secrets; digests are compared, so that not even a secret's length shows in the time. */
export async function isSecret(given: string, secrets: readonly string[]): Promise<boolean> {
  const wanted = await digest(given)
  let found = false
  for (const secret of secrets) found = equalBytes(wanted, await digestOfSecret(secret)) || found
  return found
}

/** The secret that a request shows, or `null`. */
export const bearerOf = (request: Request): string | null =>
  /^Bearer +([\x21-\x7e]{1,512})$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null

/** What a call is told that shows no secret of the store that it asks about. */
export const needsBearer = (): Problem =>
  new Problem(401, 'this call needs "Authorization: Bearer <the store\'s secret>"')

/** Lets only the store's own server pass; throws `Problem` 401. */
export async function requireBearer(request: Request, store: Store): Promise<void> {
  const given = bearerOf(request)
  if (given && (await isSecret(given, store.secrets))) return
  throw needsBearer()
}

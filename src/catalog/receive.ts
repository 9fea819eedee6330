import { CatalogError } from './catalog'
import type { Answer } from './download'

/** Of one answer, as it comes out of its compression. A feed of that size has 50,000 products or more. */
const MAX_BYTES = 64 * 2 ** 20

/** Bytes that are decoded between two pauses: some lines give a megabyte in one piece, others thousands of small ones. */
const PIECE = 131_072

/** What is on its way. */
export interface Receiving {
  /** The next piece of text; `undefined` after the last. Throws `SyntaxError` when some of it is no UTF-8. */
  next(): Promise<string | undefined>
  /** The whole answer, once it is there. */
  whole(): Promise<Answer>
  /** Whether all of an object is there, and nothing in it is called that. */
  isWithout(): boolean
  /** Leaves what comes alone until that is over. */
  wait(until: Promise<unknown>): void
  /** From now on gives the bytes away, from the first one on, and decodes none; at the end `null`, or why there is no more. */
  passOn(to: (piece: Uint8Array<ArrayBuffer> | null | string) => void): void
}

/**
 * Receives an answer beside what is done with its beginning.
 *
 * @param key What {@link Receiving.isWithout} looks for.
 */
export function receive({ bytes, more, ...answer }: Answer, key: string, pause: () => Promise<void>): Receiving {
  const pieces: string[] = []
  const decoder = new TextDecoder()
  let text = ''
  /** The end of it: to look into the whole would have it copied with each piece. */
  let last = ''
  let isTorn = false
  let isWhole = false
  let isWithout = true
  let failure: unknown
  let wake = () => {}
  let pausing: Promise<unknown> | undefined
  let passed = 0
  let pass: Parameters<Receiving['passOn']>[0] | undefined
  const passAll = () => {
    while (pass && passed < bytes.length) pass(bytes[passed++]!)
    if (isWhole || failure) pass?.(failure ? `${failure}` : null)
  }
  const add = (piece: string) => {
    pieces.push(piece)
    text += piece
    isTorn ||= piece.includes('\ufffd')
    last = last.slice(-key.length) + piece
    isWithout &&= !last.includes(key)
    wake()
  }
  const run = async () => {
    let size = 0
    let decoded = 0
    for (let index = 0, value = bytes[0]; value; value = bytes[++index] ?? (await more?.())) {
      await pausing
      passAll()
      size += value.length
      if (size > MAX_BYTES)
        throw new CatalogError('not-a-feed', `The feed has more than ${MAX_BYTES / 2 ** 20} MB: ${answer.url}`)
      for (let at = 0; at < value.length && !pass; at += PIECE) {
        const piece = value.subarray(at, at + PIECE)
        add(decoder.decode(piece, { stream: true }))
        decoded += piece.length
        if (decoded < PIECE) continue
        decoded = 0
        await pause()
      }
    }
    add(decoder.decode())
  }
  const end = run().then(
    () => {
      isWhole = true
      passAll()
      wake()
    },
    (error) => {
      failure = error ?? new Error('The line broke')
      passAll()
      wake()
    },
  )
  return {
    async whole() {
      await end
      if (failure) throw failure
      return { ...answer, bytes, text }
    },
    async next() {
      while (!pieces.length && !isWhole && !failure)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      if (isTorn) throw new SyntaxError()
      if (!pieces.length && failure) throw failure
      return pieces.shift()
    },
    wait(until) {
      pausing = until
    },
    passOn(to) {
      pass = to
      passAll()
    },
    isWithout: () => isWhole && isWithout && /\}\s*$/.test(last),
  }
}

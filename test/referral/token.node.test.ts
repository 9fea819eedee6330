import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createShareId } from '../../src/lib/ids'
import { decodeToken, encodeChild, encodeRoot, encodeToken, isShareId } from '../../src/referral/token'
import vectors from '../fixtures/tokens.json'

const ALPHANUMERIC = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789']
const shareId = fc
  .tuple(
    fc.constantFrom(...ALPHANUMERIC),
    fc.array(fc.constantFrom(...ALPHANUMERIC, '-', '_'), { minLength: 11, maxLength: 11 }),
  )
  .map(([first, rest]) => first + rest.join(''))

describe('the test vectors for other languages', () => {
  it('are read as they say', () => {
    for (const { token, ...chain } of vectors.valid) expect(decodeToken(token), token).toEqual(chain)
  })

  for (const { text, why } of vectors.invalid) {
    it(`are refused: ${why}`, () => expect(decodeToken(text)).toBeNull())
  }

  it('cover depths 1, 2, 16, 17, 63 and beyond, bare ids, and thirty wrong texts', () => {
    const depths = new Set(vectors.valid.map(({ depth }) => depth))
    for (const depth of [1, 2, 16, 17, 63]) expect(depths).toContain(depth)
    expect(vectors.valid.some(({ token }) => token.length === 12)).toBe(true)
    expect(vectors.invalid.length).toBeGreaterThanOrEqual(30)
    expect(new Set(vectors.invalid.map(({ text }) => text)).size).toBe(vectors.invalid.length)
  })

  it('are the examples of the README', () => {
    expect(encodeToken(['aB3dE5gH7jK9'])).toBe('1BaB3dE5gH7jK9OL')
    expect(encodeToken(['aB3dE5gH7jK9', 'Zx_-0123abcD'])).toBe('1CaB3dE5gH7jK9Zx_-0123abcDo4')
  })
})

describe('a token', () => {
  it('carries every chain there and back', () => {
    fc.assert(
      fc.property(fc.array(shareId, { minLength: 1, maxLength: 16 }), (ids) => {
        const token = encodeToken(ids)
        expect(token).toMatch(/^[\w-]{16,196}$/)
        expect(decodeToken(token)).toEqual({ chain: ids, depth: ids.length, complete: true })
      }),
    )
  })

  it('keeps the root and the fifteen latest of a longer chain, and counts to 63', () => {
    let chain: ReturnType<typeof decodeToken> = null
    const ids: string[] = []
    for (let depth = 1; depth <= 80; depth++) {
      const id = createShareId()
      ids.push(id)
      chain = decodeToken(encodeChild(chain, id))
      const kept: string[] = depth > 16 ? [ids[0] ?? '', ...ids.slice(-15)] : ids
      expect(chain).toEqual({ chain: kept, depth: Math.min(depth, 63), complete: depth <= 16 })
      expect(encodeToken(ids, depth)).toBe(encodeToken(kept, depth))
    }
  })

  it('of a first share is the same by either way', () => {
    fc.assert(
      fc.property(shareId, (id) => {
        expect(encodeRoot(id)).toBe(encodeToken([id]))
      }),
    )
  })

  it('never gives a partial chain, an exception, or anything for a damaged text', () => {
    const damaged = fc
      .tuple(
        fc.array(shareId, { minLength: 1, maxLength: 16 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('cut', 'change', 'drop'),
      )
      .map(([ids, at, by, how]) => {
        const token = encodeToken(ids)
        const place = at % token.length
        if (how === 'cut') return token.slice(0, place)
        const other = how === 'drop' ? '' : `${(by % 10) + 0}`
        return token.slice(0, place) + other + token.slice(place + 1)
      })
    let misses = 0
    fc.assert(
      fc.property(damaged, (text) => {
        const decoded = decodeToken(text)
        if (!decoded || text.length === 12) return
        // One damaged text in 4,096 has the right checksum by chance, and then it is whole.
        expect(encodeToken(decoded.chain, decoded.depth)).toBe(text)
        misses++
      }),
      { numRuns: 2000 },
    )
    expect(misses).toBeLessThan(2000 / 8)
  })

  it('is not found in what is no text, or in any text', () => {
    fc.assert(fc.property(fc.anything(), (value) => void decodeToken(value)))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const decoded = decodeToken(text)
        if (decoded) expect(decoded.chain.every(isShareId)).toBe(true)
      }),
    )
  })

  it('refuses long texts at once', () => {
    const long = `1Q${'a'.repeat(5_000_000)}`
    const started = performance.now()
    for (let i = 0; i < 1000; i++) decodeToken(long)
    expect(performance.now() - started).toBeLessThan(500)
  })
})

describe('a share id', () => {
  it('is twelve characters, the first alphanumeric', () => {
    for (let i = 0; i < 1000; i++) expect(isShareId(createShareId())).toBe(true)
    for (const text of [
      '',
      '-aaaaaaaaaaa',
      '_aaaaaaaaaaa',
      'aaaaaaaaaaa',
      'aaaaaaaaaaaaa',
      'aaaaaaaaaaa\n',
      'ääääääääääää',
    ])
      expect(isShareId(text)).toBe(false)
  })
})

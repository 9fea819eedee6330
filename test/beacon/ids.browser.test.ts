import { afterEach, describe, expect, it, vi } from 'vitest'
import { createId, createShareId } from '../../src/lib/ids'

describe('ids on a page that took crypto away', () => {
  const crypto = Object.getOwnPropertyDescriptor(globalThis, 'crypto')!
  afterEach(() => {
    vi.restoreAllMocks()
    Object.defineProperty(globalThis, 'crypto', crypto)
  })

  for (const dice of [Math.random, () => 0, () => 0.5, () => Number.NaN, () => Number.POSITIVE_INFINITY, () => 'six']) {
    it(`differ all the same, with ${dice} for Math.random`, () => {
      Object.defineProperty(globalThis, 'crypto', { configurable: true, value: undefined })
      vi.spyOn(Math, 'random').mockImplementation(dice as () => number)
      const ids = Array.from({ length: 2000 }, () => createId(21))
      const shares = Array.from({ length: 2000 }, createShareId)
      expect(new Set(ids).size).toBe(2000)
      expect(new Set(shares).size).toBe(2000)
      for (const id of ids) expect(id).toMatch(/^[\w-]{21}$/)
      for (const id of shares) expect(id).toMatch(/^[A-Za-z0-9][\w-]{11}$/)
    })
  }
})

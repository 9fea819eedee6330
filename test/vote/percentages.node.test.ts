import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentages } from '../../src/vote/percentages'
import { pollAddress, pollOfAddress } from '../../src/vote/poll-address'

test('shares are whole and sum to a hundred', () => {
  expect(percentages([1, 1, 1])).toEqual([34, 33, 33])
  expect(percentages([2, 1])).toEqual([67, 33])
  expect(percentages([0, 0])).toEqual([0, 0])
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 2, maxLength: 6 }), (votes) => {
      const shares = percentages(votes)
      const total = votes.reduce((sum, one) => sum + one, 0)
      return (
        shares.reduce((sum, one) => sum + one, 0) === (total ? 100 : 0) &&
        votes.every((one, at) => !total || Math.abs(shares[at]! - (one * 100) / total) < 1)
      )
    }),
  )
})

test('the address of a poll opens that poll', () => {
  for (const poll of ['glaze', 'a&b=c#d é', '__proto__']) {
    const address = new URL(pollAddress('https://halden.example/?utm_source=mail&q=1&msclkid=a&utm_medium=x#old', poll))
    expect([...address.searchParams], 'whoever reads it did not come from there').toEqual([['q', '1']])
    expect(pollOfAddress(address.hash)).toBe(poll)
  }
  expect(pollOfAddress('')).toBeNull()
  expect(pollOfAddress('#vitrine=mug')).toBeNull()
})

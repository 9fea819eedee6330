import { expect, test } from 'vitest'
import { whyNotSold } from '../../src/buy/why-not-sold'
import { createMessages } from '../../src/i18n/messages'

const MUG = { id: 'mug', title: 'Mug', url: 'https://halden.example/mug', images: [] }

test.each([
  ['US', { excludedRegions: ['US'] }, 'Not sold in United States'],
  ['US-CA', { excludedRegions: ['US'] }, 'Not sold in United States'],
  ['US-CA', { regions: ['GR'] }, 'Not sold in United States'],
  ['US-CA', { excludedRegions: ['US-CA'] }, 'Not sold in United States (CA)'],
  ['US-CA', { regions: ['US-NY'] }, 'Not sold in United States (CA)'],
  ['US-NY', { excludedRegions: ['US-CA'] }, ''],
])('to %s with %j it says: %s', (region, regions, words) => {
  expect(whyNotSold({ ...MUG, ...regions }, undefined, region, createMessages('en'))).toBe(words)
})

import { describe, expect, it } from 'vitest'
import { ConfigError, consent, defineVitrine, type VitrineConfig } from '../../src/index'

describe('defineVitrine refuses, by name, value and what is allowed,', () => {
  it.each([
    [{ store: 'Bad Store' }, 'store="Bad Store" is not understood; allowed: 1 to 64 of a-z 0-9 . -.'],
    // What JavaScript lets through: an `off` that is none, a number that is nothing.
    [{ utm: false }, 'utm="false" is not understood; allowed: on, off.'],
    [{ windowDays: 0 }, 'windowDays="0" is not understood; allowed: 1 to 400.'],
    // Defaults of every gallery.
    [{ layout: 'circle' }, 'layout="circle" is not understood; allowed: grid masonry justified carousel.'],
    [{ currency: 'euro' }, 'currency="euro" is not understood; allowed: an ISO 4217 code such as EUR.'],
    [{ actions: 'share fly' }, 'actions="fly" is not understood; allowed: share pin vote buy.'],
  ])('%j', (options, message) => {
    expect(() => defineVitrine(options as unknown as VitrineConfig)).toThrow(new ConfigError(message))
  })
})

it('consent() refuses what is no level', () => {
  expect(() => consent('maybe' as 'granted')).toThrow(
    new ConfigError('consent()="maybe" is not understood; allowed: granted, anonymous, denied.'),
  )
})

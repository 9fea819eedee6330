import { afterEach, expect, test } from 'vitest'
import { nearestLocale } from '../../src/i18n/nearest-locale'

afterEach(() => {
  document.body.replaceChildren()
  document.documentElement.removeAttribute('lang')
})

function place(outer: string | null, shadow = false): Element {
  const around = document.createElement('div')
  if (outer !== null) around.setAttribute('lang', outer)
  const element = document.createElement('p')
  if (shadow) around.attachShadow({ mode: 'open' }).append(element)
  else around.append(element)
  document.body.append(around)
  return element
}

test("the element's own attribute wins", () => {
  expect(nearestLocale(place('de'), 'th')).toBe('th')
})

test('else the nearest language around it, through shadow roots too', () => {
  document.documentElement.lang = 'fr'
  expect(nearestLocale(place('el'))).toBe('el')
  expect(nearestLocale(place('uk', true))).toBe('uk')
  expect(nearestLocale(place(null, true))).toBe('fr')
})

test('what is no language tag counts as missing', () => {
  document.documentElement.lang = 'en_US'
  expect(nearestLocale(place(null), 'not a language')).toBe(navigator.language)
})

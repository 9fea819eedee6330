import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeJson } from '../../src/lib/json'

describe('encodeJson', () => {
  it('writes what JSON.parse reads as the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(JSON.parse(encodeJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('leaves text as it is wherever JSON allows it', () => {
    for (const text of ['', 'vase', 'Größe — 花器 🏺', "it's </script>"]) expect(encodeJson(text)).toBe(`"${text}"`)
  })

  it('escapes what would break JSON or UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }), (text) => {
        const json = encodeJson(text)
        expect(JSON.parse(json)).toBe(text)
        expect(Buffer.from(json, 'utf8').toString('utf8')).toBe(json)
      }),
    )
  })

  it('writes null for what JSON lacks, and leaves undefined members out', () => {
    expect(encodeJson([Number.NaN, 1 / 0, -1 / 0, undefined, null])).toBe('[null,null,null,null,null]')
    expect(encodeJson({ a: undefined, b: -0, c: 1e21 })).toBe('{"b":0,"c":1e+21}')
  })

  it('sees neither toJSON nor what a page hangs on prototypes', () => {
    const array = Array.prototype as unknown as Record<string, unknown>
    const object = Object.prototype as unknown as Record<string, unknown>
    const { stringify } = JSON
    try {
      array['toJSON'] = () => '"[broken]"'
      array['junk'] = 1
      object['toJSON'] = () => 'broken'
      object['junk'] = 2
      JSON.stringify = () => 'broken'
      expect(encodeJson({ list: [1, 'a'], inner: {} })).toBe('{"list":[1,"a"],"inner":{}}')
    } finally {
      JSON.stringify = stringify
      for (const prototype of [array, object]) {
        delete prototype['toJSON']
        delete prototype['junk']
      }
    }
  })
})

import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Catalog } from '../../src/catalog/catalog'

const demo = join(import.meta.dirname, '../../demo')
const base = 'https://halden.example'
const fileOf = (address: string) => join(demo, new URL(address).pathname)
const { vitrineCatalog }: { vitrineCatalog(base: string, options: { rooms: boolean }): Catalog } = await import(
  /* @vite-ignore */ new URL('../../demo/catalog/catalog.js', import.meta.url).href
)
const { products, photos = [], polls = [] } = vitrineCatalog(base, { rooms: true })

describe('Halden', () => {
  it('sells at least sixty pieces, each photographed from four sides', () => {
    const pictured = products.filter(({ images }) => images.length)
    expect(pictured.length).toBeGreaterThanOrEqual(60)
    expect(pictured.filter(({ images }) => images.length < 4).map(({ id }) => id)).toEqual([])
  })

  it('has twenty photos with several pieces tagged, at places within the picture', () => {
    const tagged = photos.filter(({ tags }) => tags.length > 1)
    expect(tagged.length).toBeGreaterThanOrEqual(20)
    const known = new Set(products.map(({ id }) => id))
    for (const { tags } of photos)
      for (const { product, x, y } of tags) {
        expect(known).toContain(product)
        expect(Math.min(x, y, 1 - x, 1 - y)).toBeGreaterThanOrEqual(0)
      }
  })

  it('has every picture that it names, in modern formats and several sizes, in less than 12 MB together', () => {
    for (const { src, srcset = '' } of [...products.flatMap(({ images }) => images), ...photos]) {
      const sizes = srcset.split(', ').map((one) => one.split(' ')[0]!)
      expect(sizes.length).toBeGreaterThanOrEqual(2)
      for (const address of [src, ...sizes]) {
        expect(address).toMatch(/\.(avif|webp)$/)
        expect(existsSync(fileOf(address)), address).toBe(true)
      }
    }
    const folder = join(demo, 'pictures')
    const bytes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
      (sum, name) => sum + statSync(join(folder, name)).size,
      0,
    )
    expect(bytes).toBeLessThan(12_000_000)
  })

  it('turns pieces around in videos, and asks for votes on glazes', () => {
    expect(products.some(({ video }) => video?.length)).toBe(true)
    for (const { src } of products.flatMap(({ video = [] }) => video)) expect(existsSync(fileOf(src)), src).toBe(true)
    expect(polls.some(({ choices }) => choices.length > 2)).toBe(true)
  })
})

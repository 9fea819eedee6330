import type { Product, Variant } from './catalog'
import { type Context, readHtml, setVersion } from './context'
import { list, put, record, size, text } from './leaf'

/** Says of which product it is a version, or which versions it has; these have their prices in items of their own. */
export function putVersions(product: Product, source: Record<string, unknown>, context: Context): void {
  const { id } = product
  const parent = text(source.parent)
  if (source.type === 'variation' && size(parent)) {
    const variant: Variant = { id, title: '', options: optionsOf(source.variation) }
    put(variant, 'price', product.price)
    put(variant, 'compareAt', product.compareAt)
    put(variant, 'availability', product.availability)
    put(variant, 'image', product.images[0]?.src)
    put(variant, 'sku', text(source.sku))
    variant.title = Object.values(variant.options).join(' / ')
    setVersion(context, product, parent, variant)
    return
  }
  const variants = list(source.variations).map((entry): Variant => {
    const { id: variation, attributes } = record(entry)
    const options: Record<string, string> = {}
    let isOpen = false
    for (const attribute of list(attributes)) {
      const { name, value } = record(attribute)
      if (text(name) && text(value)) options[readHtml(name, context)] = label(source.attributes, name, value, context)
      else isOpen = true
    }
    const variant: Variant = { id: text(variation ?? entry), title: Object.values(options).join(' / '), options }
    // Of a version for "any" colour one has to be chosen.
    if (isOpen) variant.buy = { url: product.url }
    return variant
  })
  if (variants.length) {
    product.variants = variants.filter((variant) => variant.id)
    setVersion(context, product, id)
  }
}

/** `Colour: Red, Size: M` of a version. */
function optionsOf(variation: unknown): Record<string, string> {
  const options: Record<string, string> = {}
  for (const [, name = '', value = ''] of text(variation).matchAll(/([^:,]+):([^:]+?)(?:,(?=[^:,]+:)|$)/g)) {
    options[name.trim()] = value.trim()
  }
  return options
}

/** The name of an attribute's value, which versions mention by its slug. */
function label(attributes: unknown, name: unknown, value: unknown, context: Context): string {
  const attribute = list(attributes).find((entry) => record(entry).name === name)
  const term = list(record(attribute).terms).find((entry) => record(entry).slug === value)
  return readHtml(record(term).name, context) || text(value)
}

import type { ReadResult } from '../../src/catalog/catalog'

/** A catalog as lines that a person can check: `id | title | price | stock | pictures | versions | regions | buy`. */
export function summary({ format, catalog, skipped }: ReadResult): string[] {
  return [
    `${format} ${catalog.currency}`,
    ...catalog.products.map((product) =>
      [
        product.id,
        product.title,
        `${product.price ?? '-'}${product.maxPrice ? `..${product.maxPrice}` : ''}${product.compareAt ? ` was ${product.compareAt}` : ''}${product.currency ? ` ${product.currency}` : ''}`,
        product.availability ?? '-',
        `${product.images.length} pictures`,
        (product.variants ?? [])
          .map(
            (v) =>
              `${v.id}:${v.title}:${v.price ?? '-'}${v.compareAt ? ` was ${v.compareAt}` : ''}:${v.availability ?? '-'}`,
          )
          .join(', '),
        [...(product.regions ?? []), ...(product.excludedRegions ?? []).map((code) => `!${code}`)].join(' '),
        [product.buy?.id, product.buy?.url].filter(Boolean).join(' '),
      ].join(' | '),
    ),
    ...skipped.map(({ index, id, reason }) => `skipped ${index} ${id}: ${reason}`),
  ]
}

import type { Picture, Product, Variant } from './catalog'
import { putOwnTerms } from './own-terms'
import { putVariants } from './variants'

/** What is known of a product that is a version of another, or that has such versions elsewhere in the feed. */
interface Version {
  readonly group: string
  /** How it looks as a variant; missing for the product that the versions are of. */
  readonly variant?: Variant
}

/** Products that are versions of one, merged as they arrive. */
export interface Grouping {
  /** Says that a product belongs to a group: as that variant, or (without) as the product itself. */
  setVersion(product: Product, group: string, variant: Variant | undefined): void
  add(product: Product): void
  /** Merges what has changed, one product a step. */
  settle(): Generator<void>
  /** All products so far, in their order; those that have not changed are the same objects as before. */
  products(): Product[]
}

/**
 * Merges products that are versions of one: the group's id becomes the product's; the product itself, or else its first
 * version, gives title, link and texts; all give pictures, and what only they have of links and regions.
 */
export function createGrouping(): Grouping {
  /** Beside the products, so that nothing of it reaches the catalog; versions may come on other pages than their product. */
  const versions = new WeakMap<Product, Version>()
  const groups = new Map<string, { members: [Product, ...Product[]]; merged: Product }>()
  const changed = new Set<string>()
  function* settle() {
    for (const key of changed) {
      const group = groups.get(key)
      if (group) group.merged = merge(key, group.members, versions)
      changed.delete(key)
      yield
    }
  }
  return {
    setVersion(product, group, variant) {
      versions.set(product, variant ? { group, variant } : { group })
    },
    add(product) {
      const version = versions.get(product)
      // A product that has the id of a group is what the versions are of.
      const key = version?.group ?? product.id
      const group = groups.get(key)
      if (group) group.members.push(product)
      else groups.set(key, { members: [product], merged: product })
      if (version || group) changed.add(key)
    },
    settle,
    products() {
      for (const _ of settle());
      return [...groups.values()].map(({ merged }) => merged)
    },
  }
}

function merge(id: string, members: readonly [Product, ...Product[]], versions: WeakMap<Product, Version>): Product {
  const head = members.find((member) => !versions.get(member)?.variant) ?? members[0]
  const pictures = new Map<string, Picture>()
  for (const { images } of [head, ...members]) {
    for (const image of images) if (!pictures.has(image.src)) pictures.set(image.src, image)
  }
  const product: Product = { ...head, id, images: [...pictures.values()] }
  // What one version says of itself, it does not say of the others.
  if (versions.get(head)?.variant) for (const key of ['buy', 'regions', 'excludedRegions'] as const) delete product[key]
  const variants = new Map((head.variants ?? []).map((variant) => [variant.id, variant]))
  const own = new Map<Variant, Product>()
  for (const member of members) {
    const variant = versions.get(member)?.variant
    // A variant has no currency of its own.
    if (!variant || (member.currency !== head.currency && head.price)) continue
    const known = variants.get(variant.id)
    const options = Object.keys(variant.options).length ? variant.options : (known?.options ?? {})
    const whole = { ...known, ...variant, options, title: variant.title || known?.title || '' }
    variants.set(variant.id, whole)
    own.set(whole, member)
  }
  putOwnTerms(product, [...own])
  putVariants(product, [...variants.values()])
  return product
}

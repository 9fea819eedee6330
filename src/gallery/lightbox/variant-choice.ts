import type { Variant } from '../../catalog/catalog'

/** One value that a shopper may pick: `free`, or not in this combination because it is sold out or was never made. */
export interface OptionValue {
  readonly value: string
  readonly chosen: boolean
  readonly state: 'free' | 'sold-out' | 'none'
}

/** Versions as they are chosen: by their titles, under no name, where the store gives nothing else. */
export const choicesOf = (variants: readonly Variant[]): readonly Variant[] =>
  variants.length < 2 || variants.some(({ options }) => Object.keys(options)[0])
    ? variants
    : variants.map((variant) => ({ ...variant, options: { '': variant.title } }))

type Gone = (variant: Variant) => boolean

/** All options in the store's order, with what each value would give together with the other values that are chosen. */
export function optionsOf(
  variants: readonly Variant[],
  chosen: Variant,
  isGone: Gone,
): { name: string; values: OptionValue[] }[] {
  const values = new Map<string, Set<string>>()
  for (const { options } of variants)
    for (const [name, value] of Object.entries(options)) values.set(name, (values.get(name) ?? new Set()).add(value))
  return [...values].map(([name, all]) => ({
    name,
    values: [...all].map((value) => {
      const others = variants.filter(({ options }) => options[name] === value && agree(options, chosen.options, name))
      const state = others.some((variant) => !isGone(variant)) ? 'free' : others.length ? 'sold-out' : 'none'
      return { value, chosen: chosen.options[name] === value, state }
    }),
  }))
}

/**
 * The version after one value was picked: it has that value, and of the other chosen values as many as there are
 * versions for; among equals one that can be had.
 */
export function pickVariant(
  variants: readonly Variant[],
  chosen: Variant,
  name: string,
  value: string,
  isGone: Gone,
): Variant {
  let best = chosen
  let most = -1
  for (const variant of variants) {
    if (variant.options[name] !== value) continue
    const shared = Object.keys(chosen.options).filter((key) => variant.options[key] === chosen.options[key]).length
    const worth = shared + (isGone(variant) ? 0 : 0.5)
    if (worth > most) [best, most] = [variant, worth]
  }
  return best
}

const agree = (a: Variant['options'], b: Variant['options'], except: string) =>
  Object.keys(b).every((name) => name === except || a[name] === b[name])

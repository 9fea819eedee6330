import type { Subject } from './sharing'

/** How every post begins: the title, and the price where it is told. */
export const titleAndPrice = ({ title, price }: Pick<Subject, 'title' | 'price'>): string =>
  price ? `${title} · ${price}` : title

/** Hashtags as posts end with them, a space before each. */
export const hashtagText = (hashtags: readonly string[] = []): string => hashtags.map((tag) => ` #${tag}`).join('')

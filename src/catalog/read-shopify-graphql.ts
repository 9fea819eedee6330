import { CatalogError } from './catalog'
import { describeInput } from './describe-input'
import type { Opened } from './reader'

export function openShopifyGraphql(input: unknown): Opened {
  throw new CatalogError('not-a-feed', describeInput(input, undefined))
}

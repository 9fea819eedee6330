import { CatalogError, type Format } from './catalog'
import { describeInput } from './describe-input'
import type { Opened } from './reader'

export async function openText(text: string, format: Format | undefined): Promise<Opened> {
  throw new CatalogError('not-a-feed', describeInput(text, format))
}

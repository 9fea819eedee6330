import type { Format } from './catalog'
import type { Opened } from './reader'

export function openHtml(_text: string, _format: Format | undefined): Opened | null {
  return null
}

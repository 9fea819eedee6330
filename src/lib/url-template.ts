import { httpUrl } from './urls'

/** A URL with placeholders (`https://shop.example/buy/{variant}?q={quantity}`) through the gate of {@link httpUrl}; the placeholders stay as they are. */
export function urlTemplate(text: unknown, base?: string): string | null {
  return httpUrl(text, base)?.replace(/%7B(\w+)%7D/gi, '{$1}') ?? null
}

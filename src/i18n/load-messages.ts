import { loadWords } from './load-words'
import { createMessages, type Messages, type Words } from './messages'

/**
 * The messages of a BCP 47 locale, the merchant's own texts laid over ours by key. A language that we do not have is
 * said in English with its own numbers, prices and dates; so is one whose file can't be loaded. Never rejects.
 */
export async function loadMessages(locale: string, overrides: Words = {}): Promise<Messages> {
  return createMessages(locale, { ...(await loadWords(locale)), ...overrides })
}

/** The merchant's own texts from the script tag's `data-words`, a JSON object; none where it is no JSON, of which `warn` hears. */
export function readOverrides({ dataset: { words }, warn }: Tag): Words {
  try {
    return parseOverrides(JSON.parse(words || '{}'))
  } catch {
    warn('words', words!)
    return {}
  }
}

interface Tag {
  readonly dataset: DOMStringMap
  warn(name: string, value: string): void
}

/**
 * A merchant's texts, as JSON or an object gives them: own keys whose values are text, or objects of texts with `other`.
 * Everything else is left out.
 */
export function parseOverrides(value: unknown): Words {
  const words: Record<string, Words[string]> = {}
  if (typeof value !== 'object' || value === null) return words
  for (const [key, text] of Object.entries(value)) {
    if (key === '__proto__') continue
    if (typeof text === 'string') words[key] = text
    else if (typeof text === 'object' && text !== null && typeof text.other === 'string') {
      const forms = Object.entries(text).filter(([form, one]) => typeof one === 'string' && form !== '__proto__')
      words[key] = { other: text.other, ...Object.fromEntries(forms) }
    }
  }
  return words
}

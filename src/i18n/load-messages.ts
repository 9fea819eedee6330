import { createMessages, type Messages, type Words } from './messages'

const LOADERS: Readonly<Record<string, () => Promise<{ words: Words }>>> = {
  ar: () => import('./locales/ar'),
  de: () => import('./locales/de'),
  el: () => import('./locales/el'),
  es: () => import('./locales/es'),
  fr: () => import('./locales/fr'),
  ja: () => import('./locales/ja'),
  th: () => import('./locales/th'),
  uk: () => import('./locales/uk'),
  zh: () => import('./locales/zh'),
}

/** Languages with words of their own beside English. */
export const LANGUAGES: readonly string[] = Object.keys(LOADERS)

/**
 * The messages of a BCP 47 locale, the merchant's own texts laid over ours by key. A language that we do not have is
 * said in English with its own numbers, prices and dates; so is one whose file can't be loaded. Never rejects.
 */
export async function loadMessages(locale: string, overrides: Words = {}): Promise<Messages> {
  const language = locale.split('-')[0]!.toLowerCase()
  const load = Object.hasOwn(LOADERS, language) ? LOADERS[language] : undefined
  const { words } = (await load?.().catch(() => null)) ?? { words: {} } // offline
  return createMessages(locale, { ...words, ...overrides })
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

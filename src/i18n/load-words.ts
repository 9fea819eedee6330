import type { Words } from './messages'

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

/** The words of a locale's language; none of one that we do not have, or whose file can't be loaded. Never rejects. */
export async function loadWords(locale: string): Promise<Words> {
  const language = locale.split('-')[0]!.toLowerCase()
  const load = Object.hasOwn(LOADERS, language) ? LOADERS[language] : undefined
  return (await load?.().catch(() => null))?.words ?? {} // offline
}

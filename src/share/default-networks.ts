/**
 * What people of a language, or of a region where it is another, share by, the most used first; the menu shows these, and the rest behind "More".
 * A merchant's `networks` goes before it.
 */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  th: 'line facebook messenger x',
  ja: 'line x facebook',
  zh: 'wechat weibo',
  'zh-TW': 'line facebook messenger',
  'zh-HK': 'whatsapp facebook',
  uk: 'telegram viber facebook whatsapp',
  el: 'viber telegram facebook messenger whatsapp',
  ar: 'whatsapp telegram facebook x',
  ru: 'telegram vk whatsapp viber',
}

/** Ids of the networks to show first, for a BCP 47 language. */
export const defaultNetworks = (locale: string): string[] =>
  `copy native ${BY_LANGUAGE[locale.slice(0, 5)] ?? BY_LANGUAGE[locale.slice(0, 2)] ?? 'whatsapp facebook messenger x telegram'} pinterest email sms qr`.split(
    ' ',
  )

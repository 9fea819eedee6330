import { LIGHTBOX_WORDS } from '../../i18n/lightbox-words'
import { ENGLISH, type Messages, type Values } from '../../i18n/messages'

const WORDS = { ...LIGHTBOX_WORDS, pictureOf: ENGLISH.pictureOf, close: 'Close' }

/** The lightbox's own words, in the gallery's language. */
export interface Say {
  (key: keyof typeof WORDS, values?: Values): string
  readonly locale: string
}

export const sayIn = (messages: Messages): Say =>
  Object.assign((key: keyof typeof WORDS, values?: Values) => messages(key, values, WORDS), {
    locale: messages.locale,
  })

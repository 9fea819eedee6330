import { LIGHTBOX_WORDS } from '../../i18n/lightbox-words'
import { ENGLISH, type Messages, type Values } from '../../i18n/messages'

const WORDS = { ...LIGHTBOX_WORDS, pictureOf: ENGLISH.pictureOf, close: 'Close' }

/** The lightbox's own words, in the gallery's language. */
export type Say = (key: keyof typeof WORDS, values?: Values) => string

export const sayIn =
  (messages: Messages): Say =>
  (key, values) =>
    messages(key, values, WORDS)

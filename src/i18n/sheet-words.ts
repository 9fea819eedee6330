import type { Words } from './messages'

/** What the share menu says. */
export const SHEET_WORDS = {
  shareName: 'Share {name}',
  copy: 'Copy link',
  copied: 'Link copied',
  native: 'More apps',
  email: 'E-mail',
  sms: 'Text message',
  qr: 'QR code',
  more: 'More',
  close: 'Close',
} as const satisfies Words

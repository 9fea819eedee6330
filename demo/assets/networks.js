/** What shoppers call the networks that the collector names. */
const NAMES = {
  copy: 'Copied link',
  whatsapp: 'WhatsApp',
  facebook: 'Facebook',
  x: 'X',
  email: 'E-mail',
  pinterest: 'Pinterest',
  native: 'Phone’s share sheet',
  telegram: 'Telegram',
  line: 'LINE',
  reddit: 'Reddit',
  sms: 'Message',
  qr: 'QR code',
  '(direct)': 'No link',
  '(unknown)': 'Unknown network',
}
export const networkName = (network) => NAMES[network] ?? network ?? NAMES['(unknown)']

import type { Words } from './messages'

/** What the share menu says of networks that need more than a link. */
export const MORE_WORDS = {
  notCopied: 'Could not copy. The link:',
  scan: 'Scan to open on a phone',
  server: 'Your Mastodon server',
  go: 'Continue',
  postPicture: 'Link copied. Save the picture, then post it.',
} as const satisfies Words

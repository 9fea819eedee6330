/** How a network is reached: by a link, or by something that only the page can do. */
export type Way = 'link' | 'copy' | 'native' | 'qr' | 'picture' | 'ask'

/** A place to share to; one row of the table. */
export interface Network {
  /** Stands in `network` of events and in `utm_source` of links. */
  id: string
  /** The name that people know; without one, the message of that id is its label. */
  name?: string
  /** Lines in a 20 × 20 box, as SVG path data; drawn in the text's colour. */
  icon: string
  /** `link` when missing. */
  way?: Way
  /**
   * Template of an https or app link, filled with encoded values: `{url}` (with the token), `{text}` (title, price),
   * `{tagged}` (text and hashtags), `{post}` (that and the link), `{tags}` (comma-separated), `{tag}` (the first, with #),
   * `{image}`, `{app}` (app id; the row is hidden without), `{server}` (asked for).
   * A parameter without value is left out.
   */
  link?: string
  /** The same on phones, where it is another. */
  phone?: string
  /** Longest post, as the network counts; 500 when missing, which any link can hold. */
  max?: number
  /** How the network counts: graphemes when missing, or UTF-16 units, or the weights of X. */
  count?: 'units' | 'x'
  /** What the link counts for in `max`: its own length when missing. */
  linkCount?: number
  /** Shown on phones only, or on desktops only. */
  on?: 'phone' | 'desktop'
}

const FACEBOOK = 'https://www.facebook.com/'

/**
 * The rows that most people need; `more-networks.ts` has the rest of the table and loads behind "More".
 * Sources: each network's developer pages, collected in docs/networks.md.
 */
export const NETWORKS: readonly Network[] = [
  {
    id: 'copy',
    way: 'copy',
    icon: 'M8 12l4-4M9 6l1-1a3 3 0 0 1 5 5l-1 1M11 14l-1 1a3 3 0 0 1-5-5l1-1',
  },
  { id: 'native', way: 'native', icon: 'M10 12V3M7 6l3-3 3 3M5 9v7h10V9' },
  { id: 'email', link: 'mailto:?subject={text}&body={post}', icon: 'M3 5h14v10H3zl7 6 7-6' },
  { id: 'sms', link: 'sms:?&body={post}', on: 'phone', icon: 'M3 4h14v10H9l-4 3v-3H3zM7 9h.01M10 9h.01M13 9h.01' },
  {
    id: 'whatsapp',
    name: 'WhatsApp',
    link: 'https://wa.me/?text={post}',
    icon: 'M3 17l1-4a7 7 0 1 1 3 3zM8 7q-1 5 5 5',
  },
  {
    id: 'messenger',
    name: 'Messenger',
    link: `${FACEBOOK}dialog/send?app_id={app}&link={url}&redirect_uri={url}`,
    phone: 'fb-messenger://share/?link={url}&app_id={app}',
    icon: 'M6 18v-3a7 6 0 1 1 3 1zM6 11l3-3 2 2 3-2',
  },
  {
    id: 'facebook',
    name: 'Facebook',
    // Filter lists hide links that go on with `?u=`.
    link: `${FACEBOOK}sharer/sharer.php?&u={url}&hashtag={tag}`,
    icon: 'M13 3h-1Q9 3 9 6v11M6 10h6',
  },
  {
    id: 'x',
    name: 'X',
    link: 'https://x.com/intent/tweet?text={text}&url={url}&hashtags={tags}',
    max: 280,
    count: 'x',
    linkCount: 23,
    icon: 'M3 3h4l10 14h-4zM16 3l-5 6M9 11l-5 6',
  },
  {
    id: 'telegram',
    name: 'Telegram',
    link: 'https://t.me/share/url?url={url}&text={tagged}',
    icon: 'M3 9l14-5-3 12-5-3 6-7-8 5z',
  },
  {
    id: 'line',
    name: 'LINE',
    link: 'https://social-plugins.line.me/lineit/share?url={url}&text={tagged}',
    phone: 'https://line.me/R/share?text={post}',
    icon: 'M10 18v-3a7 6 0 1 1 3-1zM7 7v4h2M11 11V7l3 4V7',
  },
  {
    id: 'viber',
    name: 'Viber',
    link: 'viber://forward?text={post}',
    max: 200,
    count: 'units',
    icon: 'M5 3l3 4-2 2q2 4 5 5l2-2 4 3-2 2Q3 15 3 5zM11 4q5 0 5 5M11 7q2 0 2 2',
  },
  {
    id: 'pinterest',
    name: 'Pinterest',
    link: 'https://www.pinterest.com/pin/create/button/?url={url}&description={tagged}&media={image}',
    linkCount: 0,
    icon: 'M8 17l2-9M7 11C4 7 8 4 10 4c3 0 5 2 5 5-1 4-5 5-6 3',
  },
  { id: 'qr', way: 'qr', on: 'desktop', icon: 'M3 3h5v5H3zM12 3h5v5h-5zM3 12h5v5H3zM12 12h2v2M17 14v3h-3' },
]

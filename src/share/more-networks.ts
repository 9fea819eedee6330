import type { Network } from './networks'

/** The second half of the table in `networks.ts`. */
export const MORE_NETWORKS: readonly Network[] = [
  {
    id: 'threads',
    name: 'Threads',
    link: 'https://www.threads.com/intent/post?text={tagged}&url={url}',
    count: 'units',
    icon: 'M15 7Q14 4 10 4c-3 0-5 2-5 6s2 6 5 6 5-1 5-3C14 8 7 8 7 12c1 2 6 2 5-3-1-1-3-2-4-1',
  },
  {
    id: 'bluesky',
    name: 'Bluesky',
    link: 'https://bsky.app/intent/compose?text={post}',
    max: 300,
    icon: 'M10 9Q8 5 4 4c-1 3 0 6 2 6-2 1-2 4 1 5 2 0 3-3 3-3s1 3 3 3c3-1 3-4 1-5 2 0 3-3 2-6q-4 1-6 5z',
  },
  {
    id: 'mastodon',
    name: 'Mastodon',
    way: 'ask',
    link: 'https://{server}/share?text={post}',
    linkCount: 23,
    icon: 'M16 15q-8 2-12-1V7q0-3 3-3h6q3 0 3 3v2q0 3-3 3H7q0 3 5 2M7 9V8q0-1 1.500-1T10 8v1M10 8q0-1 1.500-1T13 8v1',
  },
  {
    id: 'linkedin',
    name: 'LinkedIn',
    link: 'https://www.linkedin.com/sharing/share-offsite/?url={url}',
    icon: 'M5 8v8M5 5h.01M9 16V8m0 4q0-4 3-4t3 4v4',
  },
  {
    id: 'reddit',
    name: 'Reddit',
    link: 'https://www.reddit.com/submit?url={url}&title={text}&type=LINK',
    max: 300,
    linkCount: 0,
    icon: 'M10 7c4 0 7 2 7 4.500S14 16 10 16s-7-2-7-4.500S6 7 10 7zl1-4 3 1M7 11h.01M13 11h.01M8 13q2 1 4 0',
  },
  {
    id: 'tumblr',
    name: 'Tumblr',
    link: 'https://www.tumblr.com/widgets/share/tool?canonicalUrl={url}&title={text}&tags={tags}',
    icon: 'M9 3v9q0 4 5 4M6 7h7',
  },
  {
    id: 'vk',
    name: 'VK',
    link: 'https://vk.com/share.php?url={url}&title={tagged}&image={image}',
    icon: 'M3 6q1 9 8 9V6M11 10q4 0 5-4M11 10q4 1 5 5',
  },
  {
    id: 'weibo',
    name: 'Weibo',
    link: 'https://service.weibo.com/share/share.php?url={url}&title={tagged}&pic={image}',
    max: 140,
    count: 'units',
    icon: 'M9 7c-4 0-6 2-6 5s3 4 6 4 6-2 6-4q0-2-2-3M12 4q5 0 5 5M12 7q2 0 2 2M8 12h.01',
  },
  {
    id: 'wechat',
    name: 'WeChat',
    way: 'qr',
    icon: 'M13 8Q12 4 8 4 3 4 3 8q0 2 2 4v2l2-1M12 8c3 0 5 2 5 4q0 2-1 3v2l-2-1c-4 0-6-1-6-4q0-3 4-4z',
  },
  {
    id: 'instagram',
    name: 'Instagram',
    way: 'picture',
    icon: 'M7 3h6q4 0 4 4v6q0 4-4 4H7q-4 0-4-4V7q0-4 4-4zM10 7a3 3 0 1 0 .01 0zM14 6h.01',
  },
  { id: 'tiktok', name: 'TikTok', way: 'picture', icon: 'M11 3v9a3 3 0 1 1-3-3M11 3q1 4 5 5' },
]

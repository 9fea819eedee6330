import axe from 'axe-core'
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import galleryCss from '../../src/gallery/gallery.css?inline'
import { loadMessages } from '../../src/i18n/load-messages'
import { createMessages } from '../../src/i18n/messages'
import { SHEET_WORDS } from '../../src/i18n/sheet-words'
import { openShareMenu, type ShareMenuOptions } from '../../src/share/menu'
import { createSharing, type Subject } from '../../src/share/sharing'

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const SUBJECT: Subject = {
  product: 'mug',
  photo: null,
  position: 0,
  url: 'https://halden.example/mug',
  title: 'Mug “Sage”',
  price: '€49',
  image: PIXEL,
}

/** The real window with some of its things replaced. */
const windowWith = (changes: Record<string, unknown>): Window & typeof globalThis =>
  new Proxy(window, {
    get(real, name) {
      if (name in changes) return changes[String(name)]
      const value = Reflect.get(real, name)
      return typeof value === 'function' ? value.bind(real) : value
    },
  })

function setUp(
  options: Partial<ShareMenuOptions> & {
    prevent?: boolean
    phone?: boolean
    navigator?: object
    open?: unknown
    subject?: Subject
  } = {},
) {
  const told: { type: string; data: Record<string, unknown> }[] = []
  const sharing = createSharing({
    record: (type, data) => `${told.push({ type, data: { ...data } })}`,
    emit: () => !options.prevent,
    arrival: () => null,
    ownShare: () => {},
    link: { param: 'vref', utm: true },
  })
  const host = document.createElement('div')
  host.style.cssText = 'margin-block-start: 300px'
  const root = host.attachShadow({ mode: 'open' })
  const anchor = document.createElement('button')
  anchor.textContent = 'Share'
  const outside = document.createElement('p')
  outside.textContent = 'Outside'
  root.append(anchor, outside)
  document.body.append(host)
  const kept = new Map<string, string>()
  const copied: string[] = []
  const navigator = {
    clipboard: { writeText: async (text: string) => void copied.push(text) },
    ...options.navigator,
  }
  const opened: unknown[][] = []
  const open = () => {
    anchor.focus()
    openShareMenu({
      draft: sharing.draft(options.subject ?? SUBJECT),
      sharing,
      target: host,
      anchor,
      root,
      networks: '',
      messages: createMessages('en'),
      window: windowWith({
        navigator,
        open: (...args: unknown[]) => void opened.push(args),
        ...(options.phone ? { matchMedia: () => ({ matches: true }) } : {}),
      }),
      store: { get: (key) => kept.get(key) ?? null, set: (key, value) => void kept.set(key, value) },
      ...options,
    })
  }
  open()
  // Links must not leave the test's page.
  root.addEventListener(
    'click',
    (event) => event.target instanceof Element && event.target.closest('a') && event.preventDefault(),
  )
  const sheet = () => root.querySelector<HTMLElement>('[data-sheet]')
  const act = (id: string) => root.querySelector<HTMLElement>(`[data-act="${id}"]`)!
  const acts = () => [...root.querySelectorAll('li > *')].map((one) => one.getAttribute('data-act'))
  const status = () => root.querySelector('[role=status]')?.textContent
  return { told, root, host, anchor, outside, sheet, act, acts, status, copied, kept, opened, open }
}

afterEach(async () => {
  document.body.replaceChildren()
  await page.viewport(414, 896)
})

test('the menu is a named dialog with the focus in it, and Escape gives the focus back and leaves nothing behind', async () => {
  const { sheet, root, anchor } = setUp()
  expect(sheet()?.getAttribute('role')).toBe('dialog')
  expect(sheet()?.getAttribute('aria-label')).toBe('Share Mug “Sage”')
  expect(sheet()?.matches(':popover-open')).toBe(true)
  expect(root.activeElement?.getAttribute('data-act')).toBe('copy')
  await userEvent.keyboard('{Escape}')
  await vi.waitFor(() => expect(sheet()).toBeNull())
  expect(root.activeElement).toBe(anchor)
  expect(root.adoptedStyleSheets).toEqual([])
  expect(anchor.getAttribute('style') || '').toBe('')
})

test('in browsers without popovers the close button and Escape work too, and leave nothing behind', async () => {
  const { showPopover, hidePopover } = HTMLElement.prototype
  Reflect.deleteProperty(HTMLElement.prototype, 'showPopover')
  Reflect.deleteProperty(HTMLElement.prototype, 'hidePopover')
  try {
    const { sheet, open, root, anchor } = setUp()
    root.querySelector<HTMLElement>('h2 + button')!.click()
    expect(sheet()).toBeNull()
    open()
    sheet()!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    expect(sheet()).toBeNull()
    expect(root.adoptedStyleSheets).toEqual([])
    expect(root.contains(anchor)).toBe(true)
  } finally {
    Object.assign(HTMLElement.prototype, { showPopover, hidePopover })
  }
})

test('what a tap did is said in view, however low the screen and long the menu', async () => {
  await page.viewport(667, 375)
  const { root, act, acts, sheet, status } = setUp()
  await userEvent.click(act('more'))
  await vi.waitFor(() => expect(acts()).toContain('mastodon'))
  sheet()!.scrollTo(0, 0)
  act('copy').click()
  await vi.waitFor(() => expect(status()).toBe('Link copied'))
  const { bottom } = root.querySelector('[role=status]')!.getBoundingClientRect()
  expect(bottom).toBeLessThanOrEqual(sheet()!.getBoundingClientRect().bottom)
  expect(sheet()!.scrollHeight).toBeGreaterThan(sheet()!.clientHeight)
})

test.each([
  ['ar', 'rtl'],
  ['de', 'ltr'],
  ['en', 'ltr'],
])('of a title too long for its heading the beginning is left, and every word of ours (%s)', async (locale, dir) => {
  await page.viewport(390, 800)
  document.documentElement.dir = dir
  const messages = await loadMessages(locale)
  const title = 'A shoulder vase whose name somebody thought would help people who search for shoulder vases'
  const { root, sheet } = setUp({ messages, subject: { ...SUBJECT, title } })
  document.documentElement.dir = ''
  const heading = root.querySelector<HTMLElement>('[data-sheet] h2')!
  expect(heading.textContent).toBe(messages('shareName', { name: title }, SHEET_WORDS))
  expect(heading.scrollWidth).toBeLessThanOrEqual(heading.clientWidth)
  const name = heading.querySelector('bdi')!
  expect(getComputedStyle(name).direction).toBe('ltr')
  expect(name.scrollWidth).toBeGreaterThan(name.clientWidth)
  expect(name.scrollLeft).toBe(0)
  expect(sheet()!.scrollWidth).toBeLessThanOrEqual(sheet()!.clientWidth)
})

test.each([
  ['twice their size', 'font-size: 32px'],
  ['as capitals far apart', 'text-transform: uppercase; letter-spacing: 2px'],
])('names of networks are large where the page is, and never run into each other: %s', async (_, style) => {
  await page.viewport(360, 740)
  const { host, root, open } = setUp()
  host.style.cssText += style
  open()
  const buttons = [...root.querySelectorAll<HTMLElement>('[data-sheet] li > *')]
  for (const button of buttons) expect(button.scrollWidth, button.textContent).toBeLessThanOrEqual(button.clientWidth)
  const size = Number.parseFloat(getComputedStyle(host).fontSize)
  expect(Number.parseFloat(getComputedStyle(buttons[0]!).fontSize)).toBeGreaterThan(size * 0.69)
})

test('as long as nothing is to be said, nothing lies over the rest of the menu', () => {
  const { root } = setUp()
  expect(root.querySelector('[role=status]')!.getBoundingClientRect().height).toBe(0)
})

test('accents and vowel signs in its heading are not cut, however tight the page sets its lines', async () => {
  const { root, host, open } = setUp()
  host.style.lineHeight = '1'
  open()
  const { height } = root.querySelector('[data-sheet] h2')!.getBoundingClientRect()
  expect(height).toBeGreaterThanOrEqual(1.5 * Number.parseFloat(getComputedStyle(host).fontSize))
})

test.each([
  ['de', ['Weibo', 'WeChat']],
  ['zh-TW', ['微博', '微信']],
])('Chinese networks are called in %s as its readers call them', async (locale, names) => {
  const { act, acts } = setUp({ messages: createMessages(locale) })
  act('more').click()
  await vi.waitFor(() => expect(acts()).toContain('wechat'))
  expect(['weibo', 'wechat'].map((id) => act(id).textContent)).toEqual(names)
})

test('its elements have no names, classes or titles that filter lists could know', async () => {
  const { root, act, acts } = setUp()
  await userEvent.click(act('more'))
  await vi.waitFor(() => expect(acts()).toContain('mastodon'))
  for (const element of root.querySelectorAll('[data-sheet], [data-sheet] *')) {
    const { id, title, className } = element as HTMLElement
    expect([id, title, element.getAttribute('name')]).toEqual([
      '',
      element instanceof SVGElement ? undefined : '',
      null,
    ])
    expect(`${element.getAttribute('class') ?? ''}${typeof className === 'string' ? className : ''}`).toBe('')
  }
})

test('in a lightbox it can be used, and its keys do nothing to the lightbox', async () => {
  const { root, anchor, sheet, act, status, open } = setUp()
  await userEvent.keyboard('{Escape}')
  const dialog = document.createElement('dialog')
  const keys: string[] = []
  dialog.addEventListener('keydown', ({ key }) => keys.push(key))
  root.append(dialog)
  dialog.append(anchor)
  dialog.showModal()
  open()
  await userEvent.click(act('copy'))
  await vi.waitFor(() => expect(status()).toBe('Link copied'))
  await userEvent.keyboard('{ArrowRight}{Escape}')
  await vi.waitFor(() => expect(sheet()).toBeNull())
  expect(dialog.open).toBe(true)
  expect(root.activeElement).toBe(anchor)
  expect(keys).toEqual([])
})

test('a second click on its button leaves one menu, which stands beside the button', async () => {
  await page.viewport(1440, 900)
  const { sheet, root, anchor, open } = setUp()
  open()
  await vi.waitFor(() => expect(root.querySelectorAll('[data-sheet]')).toHaveLength(1))
  await Promise.all(
    sheet()!
      .getAnimations()
      .map(({ finished }) => finished),
  )
  // Whatever the first menu has still to say of its end was said.
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  const beside = sheet()!.getBoundingClientRect()
  const button = anchor.getBoundingClientRect()
  expect(Math.min(Math.abs(beside.bottom - button.top), Math.abs(beside.top - button.bottom))).toBeLessThan(12)
})

test('Tab goes on from it to what follows its button', async () => {
  const { sheet, root, anchor, act } = setUp({ networks: 'copy' })
  const [next, last] = [0, 1].map(() => document.createElement('button'))
  anchor.after(next!)
  root.append(last!)
  expect(root.activeElement).toBe(act('copy'))
  await userEvent.keyboard('{Tab}')
  expect(root.activeElement).toBe(next)
  await vi.waitFor(() => expect(sheet()).toBeNull())
})

test('on a phone a tap on what is dimmed closes it and does nothing else', async () => {
  const { sheet, outside } = setUp()
  let taps = 0
  await Promise.all(
    sheet()!
      .getAnimations()
      .map(({ finished }) => finished),
  )
  outside.addEventListener('click', () => taps++)
  await userEvent.click(outside, { position: { x: 1, y: 1 }, force: true })
  await vi.waitFor(() => expect(sheet()).toBeNull())
  expect(taps).toBe(0)
})

test('a tap between its buttons does not close it', async () => {
  const { sheet } = setUp()
  await userEvent.click(sheet()!, { position: { x: 3, y: 30 } })
  expect(sheet()?.matches(':popover-open')).toBe(true)
})

test('on a desktop, where nothing is dimmed, a click outside closes it', async () => {
  await page.viewport(1440, 900)
  const { sheet, outside } = setUp()
  await userEvent.click(outside, { position: { x: 1, y: 1 } })
  await vi.waitFor(() => expect(sheet()).toBeNull())
})

test('links are real, open in a tab of their own and have the token of one share', () => {
  const { act } = setUp()
  const link = act('whatsapp')
  expect(link).toBeInstanceOf(HTMLAnchorElement)
  expect(link.getAttribute('target')).toBe('_blank')
  expect(link.getAttribute('rel')).toBe('noopener')
  expect(link.getAttribute('href')).toMatch(/^https:\/\/wa\.me\/\?text=Mug.*vref%3D1B/)
})

test('a followed link is told as shared and opened, stays the same until it was read, and the menu closes', async () => {
  const { act, told, sheet } = setUp()
  const link = act('x')
  const href = link.getAttribute('href')
  let followed: string | null = null
  link.addEventListener('click', () => queueMicrotask(() => (followed = link.getAttribute('href'))))
  await userEvent.click(link)
  expect(followed).toBe(href)
  expect(told.map(({ type, data }) => [type, data['network'] ?? data['outcome']])).toEqual([
    ['share', 'x'],
    ['share-outcome', 'opened'],
  ])
  expect(href).toContain(String(told[0]!.data['share']))
  await vi.waitFor(() => expect(sheet()).toBeNull())
})

test('a middle click shares too', () => {
  const { act, told } = setUp()
  act('x').dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }))
  act('whatsapp').dispatchEvent(new MouseEvent('auxclick', { button: 2, bubbles: true }))
  expect(told.filter(({ type }) => type === 'share').map(({ data }) => data['network'])).toEqual(['x'])
})

test('what the page prevents opens nothing', () => {
  const { act, told } = setUp({ prevent: true })
  const click = new MouseEvent('click', { bubbles: true, cancelable: true })
  act('x').dispatchEvent(click)
  expect(click.defaultPrevented).toBe(true)
  expect(told).toEqual([])
})

test('a copied link is announced, the menu stays, and the next share is another node', async () => {
  const { act, told, status, copied, sheet } = setUp()
  await userEvent.click(act('copy'))
  await vi.waitFor(() => expect(status()).toBe('Link copied'))
  expect(copied[0]).toMatch(/^https:\/\/halden\.example\/mug\?vref=1B.*utm_source=copy/)
  expect(told.map(({ type, data }) => data['outcome'] ?? type)).toEqual(['share', 'copied'])
  await vi.waitFor(() => expect(act('whatsapp').getAttribute('href')).not.toContain(String(told[0]!.data['share'])))
  expect(sheet()).not.toBeNull()
})

test('where the clipboard is refused, a selected field is copied from', async () => {
  const { act, told, status, root } = setUp({ navigator: { clipboard: undefined } })
  let selected = ''
  const execCommand = vi.spyOn(document, 'execCommand').mockImplementation(() => {
    selected = root.querySelector('textarea')?.value ?? ''
    return true
  })
  await userEvent.click(act('copy'))
  await vi.waitFor(() => expect(status()).toBe('Link copied'))
  execCommand.mockRestore()
  expect(selected).toContain('vref=1B')
  expect(told.at(-1)?.data['outcome']).toBe('copied')
})

test('where nothing can be copied the link is shown, and the outcome says that it failed', async () => {
  const writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))
  const { act, told, status, root } = setUp({ navigator: { clipboard: { writeText } } })
  const execCommand = vi.spyOn(document, 'execCommand').mockReturnValue(false)
  await userEvent.click(act('copy'))
  await vi.waitFor(() => expect(status()).toBe('Could not copy. The link:'))
  execCommand.mockRestore()
  expect(root.querySelector('p[dir=ltr]')?.textContent).toContain('vref=1B')
  expect(told.at(-1)?.data['outcome']).toBe('failed')
  expect(root.querySelector('textarea')).toBeNull()
})

test.each([
  [null, 'handed-over'],
  ['AbortError', 'cancelled'],
  ['NotAllowedError', 'failed'],
])("the browser's own sheet, ending with %s, is told as %s", async (error, outcome) => {
  const shared: ShareData[] = []
  const share = async (data: ShareData) => {
    shared.push(data)
    if (error) throw new DOMException('', error)
  }
  const { act, told, sheet } = setUp({ hashtags: ['ShareACoke'], navigator: { share, canShare: () => true } })
  await userEvent.click(act('native'))
  await vi.waitFor(() => expect(told.at(-1)?.data['outcome']).toBe(outcome))
  expect(shared).toMatchObject([
    {
      title: SUBJECT.title,
      text: 'Mug “Sage” · €49 #ShareACoke',
      url: expect.stringContaining('utm_source=native'),
    },
  ])
  if (!error) await vi.waitFor(() => expect(sheet()).toBeNull())
  else expect(sheet()).not.toBeNull()
})

test('without a native sheet, as in in-app browsers, there is no such button', () => {
  expect(setUp().acts()).not.toContain('native')
})

test('"More" shows every other network', async () => {
  const { act, acts, root } = setUp()
  const before = acts().length - 1
  act('more').focus()
  await userEvent.keyboard('{Enter}')
  await vi.waitFor(() => expect(acts()).toContain('mastodon'))
  // The focus is at the first of what has taken the button's place.
  expect(root.activeElement?.getAttribute('data-act')).toBe(acts()[before])
  expect(acts()).toEqual(expect.arrayContaining(['threads', 'bluesky', 'reddit', 'instagram', 'wechat', 'vk']))
  expect(acts()).not.toContain('more')
})

test("the merchant's list stands alone and in its order, whichever half of the table it is from", async () => {
  const { acts } = setUp({ networks: 'bluesky copy linkedin' })
  await vi.waitFor(() => expect(acts()).toEqual(['bluesky', 'copy', 'linkedin']))
})

test('the developer is told of a network that there is none of', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const { acts } = setUp({ networks: 'bluesky friendster copy' })
  await vi.waitFor(() => expect(acts()).toEqual(['bluesky', 'copy']))
  await vi.waitFor(() => expect(warn).toHaveBeenCalledOnce())
  expect(warn.mock.calls[0]).toEqual([
    expect.stringMatching(/networks="friendster" is not understood; allowed: .*\bcopy\b.*\bbluesky\b/),
  ])
  warn.mockRestore()
})

test("a merchant's own network stands first after copying, is filled and told like any other", async () => {
  const own = JSON.stringify([{ id: 'hyves', name: 'Hyves', link: 'https://hyves.example/post?u={url}&t={text}' }])
  const { act, acts, told } = setUp({ own })
  await vi.waitFor(() => expect(acts().slice(0, 2)).toEqual(['copy', 'hyves']))
  expect(acts().at(-1)).toBe('more')
  const link = act('hyves')
  expect(link.textContent).toBe('Hyves')
  expect(link.getAttribute('href')).toMatch(
    /^https:\/\/hyves\.example\/post\?u=https%3A%2F%2Fhalden.*utm_source%3Dhyves.*&t=Mug/,
  )
  await userEvent.click(link)
  expect(told.map(({ data }) => data['network'] ?? data['outcome'])).toEqual(['hyves', 'opened'])
})

test('a network that the merchant hides is neither at first nor behind "More"', async () => {
  const { act, acts } = setUp({ networks: '-facebook -mastodon' })
  await vi.waitFor(() => expect(acts()).toContain('whatsapp'))
  expect(acts()).not.toContain('facebook')
  await userEvent.click(act('more'))
  await vi.waitFor(() => expect(acts()).toContain('bluesky'))
  expect(acts()).not.toContain('facebook')
  expect(acts()).not.toContain('mastodon')
})

test('Mastodon asks for the server, remembers it, and opens within the same tap', async () => {
  const { act, root, told, kept, opened } = setUp({ networks: 'mastodon' })
  await vi.waitFor(() => expect(act('mastodon')).not.toBeNull())
  await userEvent.click(act('mastodon'))
  await vi.waitFor(() => expect(root.querySelector('input')).not.toBeNull())
  const field = root.querySelector('input')!
  expect(root.activeElement).toBe(field)
  await userEvent.fill(field, 'no server')
  await userEvent.click(root.querySelector('[type=submit]')!)
  expect(told).toEqual([])
  await userEvent.fill(field, '@anna@halden.social')
  await userEvent.click(root.querySelector('[type=submit]')!)
  expect(kept.get('mastodon')).toBe('halden.social')
  expect(opened).toEqual([[expect.stringMatching(/^https:\/\/halden\.social\/share\?text=Mug/), '_blank', 'noopener']])
  expect(told.map(({ data }) => data['network'] ?? data['outcome'])).toEqual(['mastodon', 'opened'])
})

test('WeChat and QR show a code made in the page', async () => {
  const { act, root, told, status } = setUp({ networks: 'wechat' })
  await vi.waitFor(() => expect(act('wechat')).not.toBeNull())
  await userEvent.click(act('wechat'))
  await vi.waitFor(() => expect(root.querySelector('svg[role=img] path')?.getAttribute('d')).toMatch(/^M2 2h7v1H2z/))
  expect(status()).toBe('Scan to open on a phone')
  expect(told.map(({ type }) => type)).toEqual(['share'])
})

test('a code is as large in a gallery, whose icons are small', async () => {
  const { act, root } = setUp({ networks: 'wechat' })
  const style = new CSSStyleSheet()
  style.replaceSync(galleryCss)
  root.adoptedStyleSheets.unshift(style)
  await vi.waitFor(() => expect(act('wechat')).not.toBeNull())
  await userEvent.click(act('wechat'))
  await vi.waitFor(() => {
    const { width, height } = root.querySelector('svg[role=img]')!.getBoundingClientRect()
    expect([width, height]).toEqual([200, 200])
  })
})

test.each([
  ['halden.social', 'halden.social'],
  [' https://halden.social/explore ', 'halden.social'],
  ['https://halden.social/@anna.b', 'halden.social'],
  ['@anna.b@halden.social', 'halden.social'],
  ['töpfer.social', 'xn--tpfer-jua.social'],
])('of %s the Mastodon server is %s', async (typed, host) => {
  const { act, root, opened } = setUp({ networks: 'mastodon' })
  await vi.waitFor(() => expect(act('mastodon')).not.toBeNull())
  await userEvent.click(act('mastodon'))
  await vi.waitFor(() => expect(root.querySelector('input')).not.toBeNull())
  await userEvent.fill(root.querySelector('input')!, typed)
  await userEvent.click(root.querySelector('[type=submit]')!)
  expect(opened.map(([link]) => new URL(String(link)).host)).toEqual([host])
})

test.each([
  [1280, 720],
  [1366, 620],
])(
  'all of a menu with a code is in view, or scrolled to it, whatever room its button has (%d × %d)',
  async (width, height) => {
    await page.viewport(width, height)
    const { act, acts, root, sheet } = setUp()
    act('more').click()
    await vi.waitFor(() => expect(acts()).toContain('mastodon'))
    act('qr').click()
    await vi.waitFor(() => {
      const menu = sheet()!.getBoundingClientRect()
      expect([menu.top >= 0, menu.bottom <= height]).toEqual([true, true])
      const code = root.querySelector('svg[role]')!.getBoundingClientRect()
      expect(code.bottom).toBeLessThanOrEqual(menu.bottom)
    })
    expect(scrollY).toBe(0)
  },
)

test('Instagram gets the picture as a file and the link on the clipboard', async () => {
  const shared: ShareData[] = []
  const { act, told, copied } = setUp({
    networks: 'instagram',
    navigator: { share: async (data: ShareData) => void shared.push(data), canShare: () => true },
  })
  await vi.waitFor(() => expect(act('instagram')).not.toBeNull())
  await vi.waitFor(async () => {
    await userEvent.click(act('instagram'))
    expect(shared).toHaveLength(1)
  })
  expect(shared[0]?.files?.[0]?.type).toBe('image/png')
  expect(shared[0]?.url).toBeUndefined()
  expect(copied.at(-1)).toContain('utm_source=instagram')
  await vi.waitFor(() => expect(told.at(-1)?.data['outcome']).toBe('handed-over'))
})

test('where files cannot be shared, the picture is offered for saving and the link is copied', async () => {
  const { act, told, status, root } = setUp({ networks: 'tiktok' })
  await vi.waitFor(() => expect(act('tiktok')).not.toBeNull())
  await userEvent.click(act('tiktok'))
  await vi.waitFor(() => expect(status()).toBe('Link copied. Save the picture, then post it.'))
  expect(root.querySelector('a[download] img')?.getAttribute('src')).toBe(PIXEL)
  expect(told.at(-1)?.data['outcome']).toBe('copied')
})

test('on a phone it is a sheet at the bottom, on a desktop it stands beside its button', async () => {
  await page.viewport(375, 700)
  const phone = setUp({ phone: true }).sheet()!
  await Promise.all(phone.getAnimations().map(({ finished }) => finished))
  const sheet = phone.getBoundingClientRect()
  expect([sheet.left, sheet.right, sheet.bottom]).toEqual([0, 375, 700])
  document.body.replaceChildren()

  await page.viewport(1440, 900)
  const { sheet: find, anchor } = setUp()
  await Promise.all(
    find()!
      .getAnimations()
      .map(({ finished }) => finished),
  )
  const beside = find()!.getBoundingClientRect()
  const button = anchor.getBoundingClientRect()
  expect(beside.width).toBe(360)
  expect(Math.min(Math.abs(beside.bottom - button.top), Math.abs(beside.top - button.bottom))).toBeLessThan(12)
})

test.each(['ltr', 'rtl'])(
  'nothing is wrong for assistive technology, everything is 44 px, and nothing overflows (%s)',
  async (dir) => {
    await page.viewport(320, 640)
    document.documentElement.dir = dir
    const { act, acts, root, sheet } = setUp()
    await userEvent.click(act('more'))
    await vi.waitFor(() => expect(acts()).toContain('mastodon'))
    await Promise.all(
      sheet()!
        .getAnimations()
        .map(({ finished }) => finished),
    )
    const { violations } = await axe.run(sheet()!, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    for (const one of root.querySelectorAll<HTMLElement>('[data-sheet] :is(a, button)')) {
      expect(Math.min(one.offsetWidth, one.offsetHeight), one.outerHTML).toBeGreaterThanOrEqual(44)
    }
    expect(sheet()!.scrollWidth).toBe(sheet()!.clientWidth)
    document.documentElement.removeAttribute('dir')
  },
)

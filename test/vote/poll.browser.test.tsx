import { signal } from '@preact/signals'
import axe from 'axe-core'
import { render } from 'preact'
import { afterEach, expect, test, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { createMessages } from '../../src/i18n/messages'
import { POLL_CSS, Poll, type PollProps } from '../../src/vote/poll'
import { type Counts, createVoting } from '../../src/vote/voting'

const POLL = {
  id: 'glaze',
  question: 'Which glaze?',
  choices: [
    { id: 'sage', label: 'Sage', product: 'mug-sage' },
    { id: 'clay', label: 'Clay' },
    { id: 'sky', label: '<b>Sky</b>' },
  ],
}
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='

async function setUp(props: Partial<PollProps> = {}, prevented = false) {
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
  const style = new CSSStyleSheet()
  style.replaceSync(POLL_CSS)
  root.adoptedStyleSheets = [style]
  const voting = createVoting({
    record: () => 'event-1',
    emit: () => !prevented,
    store: { get: () => null, set: () => {}, remove: () => {} },
    fetchCounts: async () => ({ glaze: { total: 3, choices: { sage: 2, clay: 1 } } }),
  })
  await voting.refresh(['glaze'])
  render(
    <Poll
      poll={POLL}
      votes={voting.poll('glaze')}
      onVote={(choice) => voting.vote('glaze', choice, root.host)}
      messages={createMessages('en')}
      {...props}
    />,
    root,
  )
  const choices = () => [...root.querySelectorAll<HTMLElement>('li button')]
  const rows = () =>
    [...root.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))
  return { root, choices, rows, status: () => root.querySelector('[role=status]')?.textContent }
}

afterEach(() => document.body.replaceChildren())

test('until one has voted, no figures are shown', async () => {
  const { root, choices } = await setUp()
  expect(choices().map(({ textContent }) => textContent)).toEqual(['Sage', 'Clay', '<b>Sky</b>'])
  expect(root.querySelector('table')).toBeNull()
  expect(root.textContent).not.toContain('3 votes')
})

test('what asks a friend is no choice by its looks, and pictures stand evenly in their frames', async () => {
  const choices = POLL.choices.map((choice) => ({ ...choice, image: PIXEL }))
  const { root } = await setUp({ poll: { ...POLL, choices }, onAsk: () => {} })
  const [choice, ask] = ['li button', '[part=ask]'].map((name) => root.querySelector(name)!)
  const corner = (one: Element) => Number.parseFloat(getComputedStyle(one).borderTopLeftRadius)
  expect(corner(ask!)).toBeGreaterThanOrEqual(22)
  expect(corner(choice!)).toBe(8)
  // As of a control's border, 3:1 on black and white.
  expect(getComputedStyle(choice!).borderTopColor).toMatch(/ 0\.5\)$/)
  const [frame, shown] = [choice!, choice!.querySelector('img')!].map((one) => one.getBoundingClientRect())
  expect(shown!.top - frame!.top).toBe(shown!.left - frame!.left)
})

test('question and choices keep their own direction, and stand where the lines of the page begin', async () => {
  const choices = [{ id: 'a', label: 'Sage?' }, ...POLL.choices]
  const { root } = await setUp({ poll: { ...POLL, choices } })
  ;(root.host as HTMLElement).dir = 'rtl'
  const [question, label] = ['legend', 'li button'].map((name) => root.querySelector(name)!.querySelector('bdi')!)
  expect(question!.textContent).toBe('Which glaze?')
  const words = document.createRange()
  words.selectNodeContents(label!)
  expect(words.getBoundingClientRect().right).toBeCloseTo(label!.getBoundingClientRect().right, 0)
})

test('the asker sees how friends voted, before and after the own vote, in the language and each name in its direction', async () => {
  const friends = signal<Counts | null>(null)
  const { root } = await setUp({ friends })
  const told = () => root.querySelector('[part=friends]')?.textContent?.replace(/[\u2068\u2069]/g, '')
  expect(told()).toBeUndefined()
  friends.value = { total: 3, choices: { sage: 2, sky: 1 } }
  await vi.waitFor(() => expect(told()).toBe('3 of your friends voted: Sage 2, <b>Sky</b> 1'))
  friends.value = { total: 0, choices: {} }
  await vi.waitFor(() => expect(told()).toBeUndefined())
})

test('a vote is counted and announced, and bars and a table show how it stands', async () => {
  const { root, choices, rows, status } = await setUp()
  await userEvent.click(choices()[1]!)
  expect(choices()[1]!.getAttribute('aria-pressed')).toBe('true')
  const said = status()
  expect(said).toBe('Vote counted')
  expect(rows()).toEqual([
    ['Sage', '50%', '2'],
    ['Clay', '50%', '2'],
    ['<b>Sky</b>', '0%', '0'],
  ])
  expect(root.textContent).toContain('4 votes')
  await vi.waitFor(() => {
    const bar = root.querySelector('i')!
    expect(bar.offsetWidth / bar.parentElement!.clientWidth).toBeCloseTo(0.5, 1)
  })
  // A vote that moves is counted anew: what is read aloud is what has changed.
  await userEvent.click(choices()[0]!)
  expect(status()).not.toBe(said)
  expect(status()?.trim()).toBe(said)
  await userEvent.click(choices()[0]!)
  expect(status()).toBe('Vote removed')
  expect(root.querySelector('table')).toBeNull()
})

test('what the page prevents is not announced', async () => {
  const { choices, status } = await setUp({}, true)
  await userEvent.click(choices()[0]!)
  expect(status()).toBe('')
})

test('a choice shows its own picture, else its product’s', async () => {
  const { root } = await setUp({ pictureOf: (product) => (product === 'mug-sage' ? PIXEL : undefined) })
  expect([...root.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual([PIXEL])
})

test('pictures side by side on a wide page are no larger than one wants to see them', async () => {
  await page.viewport(1440, 900)
  const { root } = await setUp({
    poll: { ...POLL, choices: POLL.choices.slice(0, 2).map((one) => ({ ...one, image: PIXEL })) },
  })
  const sizes = [...root.querySelectorAll('img')].map((image) => image.getBoundingClientRect())
  await page.viewport(414, 896)
  for (const { width, height } of sizes) expect(Math.max(width, height)).toBeLessThanOrEqual(360)
  expect(sizes[0]!.top).toBe(sizes[1]!.top)
})

test('a friend is asked from the button’s own place', async () => {
  const onAsk = vi.fn()
  const { root } = await setUp({ onAsk })
  const button = root.querySelector<HTMLElement>('[part=ask]')!
  await userEvent.click(button)
  expect(onAsk).toHaveBeenCalledWith(button)
})

test.each(['before', 'after'])(
  'nothing is wrong for assistive technology %s voting, and it is all keyboard',
  async (when) => {
    const { root, choices } = await setUp({ onAsk: () => {} })
    if (when === 'after') {
      choices()[0]!.focus()
      await userEvent.keyboard('{Enter}')
    }
    const { violations } = await axe.run(root.host as HTMLElement, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    for (const one of root.querySelectorAll<HTMLElement>('button')) expect(one.offsetHeight).toBeGreaterThanOrEqual(44)
  },
)

test.each(['ltr', 'rtl'])(
  'a long name does not make the page wider, once its table is there either (%s)',
  async (dir) => {
    await page.viewport(375, 600)
    document.documentElement.dir = dir
    const label = 'A glaze that is called much longer than any phone is wide, as some of them are'
    const { choices, rows } = await setUp({
      poll: { ...POLL, choices: [{ id: 'sage', label }, ...POLL.choices.slice(1)] },
    })
    await userEvent.click(choices()[0]!)
    await vi.waitFor(() => expect(rows()).toHaveLength(3))
    expect(document.documentElement.scrollWidth).toBe(375)
    document.documentElement.dir = ''
    await page.viewport(414, 896)
  },
)

test('what is chosen stands out where colours are forced', async () => {
  const session = cdp() as unknown as { send(method: string, args?: object): Promise<unknown> }
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
  const { choices } = await setUp()
  choices()[0]!.click()
  await vi.waitFor(() => expect(choices()[0]!.ariaPressed).toBe('true'))
  expect(choices().map((one) => getComputedStyle(one).outlineStyle)).toEqual(['solid', 'none', 'none'])
  await session.send('Emulation.setEmulatedMedia', { features: [] })
})

test('its pictures are level, however many lines their names have', async () => {
  const choices = [
    { id: 'sage', label: 'Sage', product: 'mug-sage' },
    { id: 'long', label: 'A glaze with a name that takes several lines on any screen', product: 'mug-long' },
  ]
  const { root } = await setUp({ poll: { ...POLL, choices }, pictureOf: () => PIXEL })
  const tops = [...root.querySelectorAll('img')].map((one) => one.getBoundingClientRect().top)
  expect(tops).toHaveLength(2)
  expect(tops[0]).toBe(tops[1])
})

/** The table of the benchmark: from what was measured to figures beside their goals. */

const round = (value) => (Number.isFinite(value) ? Number(value.toPrecision(value < 0.1 ? 2 : 3)) : null)
const share = (value) => (value === null || value === undefined ? '–' : `${value}`)

/**
 * @typedef {object} Figure
 * @property {string} what
 * @property {string} goal
 * @property {number | null} ours
 * @property {boolean} isMet
 * @property {Record<string, number | null>} others what the contestants came to, in the same unit
 */

/** Every figure that what was measured is enough for. @returns {Figure[]} */
export function figuresOf(medians) {
  const figures = []
  const of = (key) => medians[key]
  const put = (what, goal, most, ours, others = {}) => {
    if (!Number.isFinite(ours)) return
    figures.push({
      what,
      goal,
      ours: round(ours),
      isMet: ours <= most,
      others: Object.fromEntries(Object.entries(others).map(([name, value]) => [name, round(value)])),
    })
  }
  const emptyMs = of('settle empty 0 1')?.workMs
  const work = (name, count) => of(`settle ${name} ${count} 1`)?.workMs - emptyMs
  const over = (count, name) => work(name, count) / work('clone', count)
  const peers = (give) => ({
    static: give('static'),
    clone: give('clone'),
    react: give('react'),
    photoswipe: give('photoswipe'),
    'buy-button': give('buy-button'),
  })
  for (const [count, most] of [
    [24, 1],
    [200, 0.25],
    [1000, 0.1],
    [10_000, 0.02],
  ])
    put(
      `main-thread work until the page rests, ${say(count)} products, over clone`,
      `≤ ${most}`,
      most,
      over(count, 'vitrine'),
      { ...peers((name) => over(count, name)), 'windowed by hand': over(count, 'windowed') },
    )
  for (const [count, times] of [
    [24, 12],
    [200, 80],
    [1000, 180],
  ])
    put(
      `the same over buy-button-js, ${say(count)} products`,
      `≤ 1/${times}`,
      1 / times,
      work('vitrine', count) / work('buy-button', count),
    )
  const exponent = (name) => Math.log(work(name, 10_000) / work(name, 200)) / Math.log(50)
  put('its growth from 200 to 10,000 products, exponent of N', '≤ 0.15', 0.15, exponent('vitrine'), peers(exponent))
  const paint = (name) => of(`settle ${name} 10000 1`)?.paintMs / of(`settle ${name} 24 1`)?.paintMs
  put('first paint of tiles, 10,000 products over 24', '≤ 1.2', 1.2, paint('vitrine'), {
    ...peers(paint),
    'windowed by hand': paint('windowed'),
  })
  const slow = (name, value) => {
    const found = [24, 200, 1000, 10_000]
      .map((count) => of(`settle ${name} ${count} 4`)?.[value])
      .filter(Number.isFinite)
    return found.length ? Math.max(...found) : Number.NaN
  }
  put(
    'long tasks over 50 ms at 4× throttling, worst N',
    '0',
    0,
    slow('vitrine', 'longTasks'),
    peers((name) => slow(name, 'longTasks')),
  )
  put(
    'the longest of them, ms',
    '≤ 50',
    50,
    slow('vitrine', 'longestMs'),
    peers((name) => slow(name, 'longestMs')),
  )
  put(
    'tap on vote to next frame at 4×, 10,000 products over a static page of 24',
    '≤ 1.2',
    1.2,
    of('tap vitrine 10000') / of('tap static 24'),
    { clone: of('tap clone 10000') / of('tap static 24') },
  )
  const scrolled = (name) => of(`scroll ${name} 10000`)
  const scrollers = (value) => ({
    clone: scrolled('clone')?.[value],
    'windowed by hand': scrolled('windowed')?.[value],
    'the same with its elements used again': scrolled('recycled')?.[value],
  })
  put(
    'scroll by 700 px at 4×: script, style and layout a step, ms',
    '≤ 10',
    10,
    scrolled('vitrine')?.stepMs,
    scrollers('stepMs'),
  )
  put('the longest frame of 30 such steps, ms', '≤ 50', 50, scrolled('vitrine')?.worstMs, scrollers('worstMs'))
  const held = (name) => of(`settle ${name} 10000 1`)
  const empty = of('settle empty 0 1')
  const more = (value) => (name) => held(name)?.[value] - empty?.[value]
  put('DOM nodes, 10,000 products', '≤ 1,200', 1200, more('nodes')('vitrine'), peers(more('nodes')))
  put('event listeners, 10,000 products', '≤ 30', 30, more('listeners')('vitrine'), peers(more('listeners')))
  const heap = (name) => more('heapBytes')(name) / 1e6
  put('heap over an empty page, 10,000 products, MB', '≤ 3', 3, heap('vitrine'), peers(heap))
  const shift = (name) =>
    Math.max(...[24, 200, 1000, 10_000].map((count) => of(`settle ${name} ${count} 1`)?.shift ?? 0))
  if (held('vitrine')) put('layout shift', '0', 0, shift('vitrine'), peers(shift))
  const left = of('growth')
  put('nodes left after 100 × mount and remove', '0', 0, left?.nodes)
  put('listeners left', '0', 0, left?.listeners)
  put('detached elements left', '0', 0, left?.detached)
  put('heap left, MB', '≤ 0.5', 0.5, left?.heapBytes / 1e6)
  const record = of('recording')
  // The goal is 40 µs where `sendBeacon` takes 390: as a ratio it holds on any machine.
  put(
    "recording one event before the tap's handler returns, over `sendBeacon`",
    '≤ 0.1',
    0.1,
    record?.oursUs / record?.beaconUs,
    {
      'µs: ours': record?.oursUs,
      sendBeacon: record?.beaconUs,
      localStorage: record?.storageUs,
    },
  )
  if (held('vitrine'))
    put(
      'third-party requests before a tap',
      '0',
      0,
      held('vitrine')?.foreign,
      peers((name) => held(name)?.foreign),
    )
  put(
    'click to product page with `data-prefetch`, over the same without',
    '≤ 0.2',
    0.2,
    of('commit vitrine') / of('commit plain'),
  )
  return figures
}

const say = (count) => count.toLocaleString('en')

/** The figures as a table of Markdown. */
export function tableOf(figures) {
  const names = ['static', 'clone', 'react', 'photoswipe', 'buy-button']
  const head = ['what', 'goal', '**Vitrine**', 'static HTML', 'clone', 'React album', 'PhotoSwipe¹', 'buy-button-js']
  const rows = figures.map(({ what, goal, ours, isMet, others }) => [
    what + besides(others, names),
    goal,
    `**${share(ours)}**${isMet ? '' : ' ✗'}`,
    ...names.map((name) => share(others[name])),
  ])
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** What has no column of its own. */
function besides(others, names) {
  const rest = Object.entries(others).filter(([name, value]) => !names.includes(name) && value !== null)
  return rest.length ? ` (${rest.map(([name, value]) => `${name} ${value}`).join(', ')})` : ''
}

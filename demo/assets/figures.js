/** Virality and networks as numbers with their definitions, and bars. */
import { el, money } from './cart-store.js'
import { networkName } from './networks.js'

const place = document.querySelector('[data-figures]')
const form = document.querySelector('.period')
/** Key of the report, name, and what it says in a shopkeeper's words; the exact definitions come with the report. */
const NUMBERS = [
  ['participants', 'People who took part', 'They shared, pinned or bought.'],
  ['shares', 'Shares', 'Links sent on, and pins.'],
  ['landings', 'Arrivals', 'Visits that began with one of these links.'],
  ['invitesPerParticipant', 'Shares a person', 'How often each of them shared.'],
  ['conversionPerInvite', 'New people a share', 'How many came by a share and took part themselves.'],
  ['k', 'New people a person', 'Above 1, sharing grows by itself. Known as k.'],
  ['cycleTimeHours', 'Hours from hand to hand', 'From a share until it is shared on.'],
  ['structuralVirality', 'Steps apart', 'About 2: one person reaches many. More: it goes from friend to friend.'],
]
const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const show = (value) => (typeof value === 'number' ? number.format(value) : '–')
const counted = (value, word) => `${show(value)} ${word}${value === 1 ? '' : 's'}`
const day = (date) => date.toISOString().slice(0, 10)

const DAY_MS = 86_400_000
form.elements.to.value = day(new Date())
form.elements.from.value = day(new Date(Date.now() - 30 * DAY_MS))

async function report(name, extra = {}) {
  const query = new URLSearchParams({
    from: `${form.elements.from.value}T00:00:00.000Z`,
    // The last day is part of the period.
    to: new Date(form.elements.to.valueAsNumber + DAY_MS).toISOString(),
    ...extra,
  })
  const answer = await fetch(`/merchant/api/reports/${name}?${query}`).catch(() => null)
  return answer?.ok ? answer.json() : null
}

/** A table of rows `[name, value, value as text]`, with a bar each. */
const bars = (title, note, rows) => {
  const most = Math.max(1, ...rows.map(([, value]) => value))
  return el(
    'section',
    { class: 'figure' },
    el('h2', {}, title),
    el('p', { class: 'muted' }, note),
    rows.length
      ? el(
          'div',
          { class: 'table', tabindex: '0', role: 'region', 'aria-label': title },
          el(
            'table',
            {},
            el(
              'tbody',
              {},
              rows.map(([label, value, text]) => {
                const bar = el('span', { class: 'bar', 'aria-hidden': 'true' })
                bar.style.inlineSize = `${(100 * value) / most}%`
                return el(
                  'tr',
                  { class: 'bar-row' },
                  el('th', { scope: 'row' }, label),
                  el('td', {}, bar),
                  el('td', { class: 'number' }, text),
                )
              }),
            ),
          ),
        )
      : el('p', {}, 'Nothing in this period yet.'),
  )
}

async function draw() {
  const [virality, networks, attribution] = await Promise.all([
    report('virality'),
    report('networks'),
    report('attribution', { model: 'position', by: 'network' }),
  ])
  if (!virality) {
    place.replaceChildren(el('p', {}, 'The collector does not answer. Try again in a moment.'))
    return
  }
  const depths = Object.entries(virality.depthHistogram)
  const shared = networks?.rows ?? []
  const credits = attribution?.rows ?? []
  place.replaceChildren(
    el(
      'dl',
      { class: 'numbers' },
      NUMBERS.map(([key, label, words]) =>
        el('div', {}, el('dt', {}, label), el('dd', {}, show(virality[key])), el('dd', {}, words)),
      ),
    ),
    bars(
      'How far shares travel',
      'Shares by their place in the chain; 1 is the first that nobody led to.',
      depths.map(([depth, count]) => [depth, count, show(count)]),
    ),
    bars(
      'By network',
      'Shares made, and how many arrived by them.',
      shared.map((row) => [
        networkName(row.network),
        row.shares,
        `${counted(row.shares, 'share')}, ${counted(row.landings, 'arrival')}`,
      ]),
    ),
    bars(
      'What each network brought',
      'Confirmed orders. The first and the last link to an order have 40 % each, those between share the rest.',
      credits.map((row) => [networkName(row.key), row.minor, money(row.minor)]),
    ),
    el(
      'details',
      { class: 'figure' },
      el('summary', {}, 'How these figures are reckoned'),
      el(
        'dl',
        {},
        NUMBERS.flatMap(([key, label]) => [el('dt', {}, label), el('dd', {}, virality.definitions[key])]),
      ),
    ),
  )
}
form.addEventListener('submit', (event) => {
  event.preventDefault()
  draw()
})
draw()

/** Virality and networks as numbers with their definitions, and bars. */
import { el, money } from './cart-store.js'

const place = document.querySelector('[data-figures]')
const form = document.querySelector('.period')
const NUMBERS = [
  ['participants', 'Participants'],
  ['shares', 'Shares'],
  ['landings', 'Arrivals'],
  ['invitesPerParticipant', 'Invites a participant'],
  ['conversionPerInvite', 'Conversion an invite'],
  ['k', 'k'],
  ['cycleTimeHours', 'Cycle time, hours'],
  ['structuralVirality', 'Structural virality'],
]
const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const show = (value) => (typeof value === 'number' ? number.format(value) : '–')
const day = (date) => date.toISOString().slice(0, 10)

const today = new Date()
form.elements.to.value = day(new Date(today.getTime() + 86_400_000))
form.elements.from.value = day(new Date(today.getTime() - 30 * 86_400_000))

async function report(name, extra = {}) {
  const query = new URLSearchParams({
    from: `${form.elements.from.value}T00:00:00.000Z`,
    to: `${form.elements.to.value}T00:00:00.000Z`,
    ...extra,
  })
  const answer = await fetch(`/merchant/api/reports/${name}?${query}`).catch(() => null)
  return answer?.ok ? answer.json() : null
}

const bars = (title, note, rows, max) =>
  el(
    'section',
    { class: 'figure' },
    el('h2', {}, title),
    note ? el('p', { class: 'muted' }, note) : null,
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
                bar.style.inlineSize = `${(100 * value) / (max || 1)}%`
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
  const definitions = virality.definitions ?? {}
  const depths = Array.isArray(virality.depthHistogram)
    ? virality.depthHistogram.map((row, i) =>
        typeof row === 'number' ? [i + 1, row] : [row.depth, row.shares ?? row.count],
      )
    : Object.entries(virality.depthHistogram ?? {})
  const rows = networks?.rows ?? []
  const nameOf = (row) => row.key ?? row.network ?? 'unknown'
  const most = Math.max(1, ...rows.map((row) => row.shares ?? 0))
  const credits = attribution?.rows ?? []
  place.replaceChildren(
    el(
      'dl',
      { class: 'numbers' },
      NUMBERS.filter(([key]) => key in virality).map(([key, label]) =>
        el('div', {}, el('dt', {}, label), el('dd', {}, show(virality[key])), el('dd', {}, definitions[key] ?? '')),
      ),
    ),
    bars(
      'How deep the chains go',
      definitions.depthHistogram,
      depths.map(([depth, n]) => [`${depth}`, Number(n), show(Number(n))]),
      Math.max(1, ...depths.map(([, n]) => Number(n))),
    ),
    bars(
      'By network',
      'Shares made, and how many arrived by them',
      rows.map((row) => [
        nameOf(row),
        row.shares ?? 0,
        `${show(row.shares ?? 0)} shares, ${show(row.landings ?? 0)} arrivals`,
      ]),
      most,
    ),
    bars(
      'What each network brought',
      attribution?.definitions?.minor,
      credits.map((row) => [`${row.key ?? 'no link'} (${row.currency})`, row.minor, money(row.minor)]),
      Math.max(1, ...credits.map((row) => row.minor)),
    ),
  )
}
form.addEventListener('submit', (event) => {
  event.preventDefault()
  draw()
})
draw()

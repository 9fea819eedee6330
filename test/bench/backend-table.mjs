/**
 * What `npm run bench:backend` measured, as a table of Markdown: a figure a row, a database a column.
 * @param {{what: string, on: string, value: number, goal: string, isMet: boolean}[]} figures
 */
export function backendTable(figures) {
  const databases = [...new Set(figures.map(({ on }) => on))]
  const rows = [...new Set(figures.map(({ what }) => what))].map((what) => {
    const own = figures.filter((figure) => figure.what === what)
    const cells = databases.map((on) => {
      const figure = own.find((one) => one.on === on)
      return figure
        ? `${figure.value.toLocaleString('en', { maximumSignificantDigits: 3 })}${figure.isMet ? '' : ' ✗'}`
        : '–'
    })
    return [what, own[0].goal, ...cells]
  })
  const head = ['what', 'goal', ...databases]
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

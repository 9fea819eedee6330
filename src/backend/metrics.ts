/** Upper bounds of the histogram's buckets, in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Counts what a collector does, for Prometheus. Names calls and answers, never stores' visitors. */
export function createMetrics() {
  const counters = new Map<string, number>()
  const buckets = new Map<string, number[]>()
  const sums = new Map<string, number>()

  const add = (series: string, amount = 1): void => {
    counters.set(series, (counters.get(series) ?? 0) + amount)
  }

  return {
    add,

    observeRequest(route: string, status: number, seconds: number): void {
      add(`vitrine_requests_total{route="${route}",status="${status}"}`)
      let counts = buckets.get(route)
      if (!counts) buckets.set(route, (counts = new Array<number>(BOUNDS.length + 1).fill(0)))
      const place = BOUNDS.findIndex((bound) => seconds <= bound)
      const bucket = place < 0 ? BOUNDS.length : place
      counts[bucket] = (counts[bucket] ?? 0) + 1
      sums.set(route, (sums.get(route) ?? 0) + seconds)
    },

    /** Prometheus' text format 0.0.4; `gauges` are read now. */
    text(gauges: Readonly<Record<string, number>> = {}): string {
      const lines: string[] = []
      const names = new Set<string>()
      for (const [series, value] of [...counters].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const name = series.split('{', 1)[0] ?? series
        if (!names.has(name)) lines.push(`# TYPE ${name} counter`)
        names.add(name)
        lines.push(`${series} ${value}`)
      }
      if (buckets.size) lines.push('# TYPE vitrine_request_seconds histogram')
      for (const [route, counts] of buckets) {
        let total = 0
        for (const [i, count] of counts.entries())
          lines.push(`vitrine_request_seconds_bucket{route="${route}",le="${BOUNDS[i] ?? '+Inf'}"} ${(total += count)}`)
        lines.push(`vitrine_request_seconds_sum{route="${route}"} ${sums.get(route) ?? 0}`)
        lines.push(`vitrine_request_seconds_count{route="${route}"} ${total}`)
      }
      for (const [name, value] of Object.entries(gauges)) lines.push(`# TYPE ${name} gauge`, `${name} ${value}`)
      return `${lines.join('\n')}\n`
    },
  }
}

export type Metrics = ReturnType<typeof createMetrics>

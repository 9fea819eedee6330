import { DatabaseAway } from './database'

/** Runs one piece of work when its turn comes. */
export type Gate = <Result>(work: () => Promise<Result>) => Promise<Result>

/**
 * Lets `atOnce` pieces of work run and as many as `inLine` wait for them; who comes beyond that is asked to come back.
 * Connections are few: what takes long may have some of them, never all, or events could not be written meanwhile.
 */
export function createGate(what: string, atOnce: number, inLine: number): Gate {
  const line: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running < atOnce) running++
    else if (line.length < inLine) await new Promise<void>((go) => line.push(go))
    else throw new DatabaseAway(`too many ${what} are waiting for the database`)
    try {
      return await work()
    } finally {
      // The place goes on to the next in line, so that nobody can slip in between.
      const next = line.shift()
      if (next) next()
      else running--
    }
  }
}

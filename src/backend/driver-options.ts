import { ConfigError } from '../lib/warnings'

/**
 * Checks the options of a database's driver, whole numbers all of them; throws `ConfigError` that names the wrong one.
 * By hand: who brings a database of their own, or checks nothing yet, needs no package for it.
 */
export function checkDriverOptions(caller: string, options: object, known: readonly string[]): void {
  for (const [name, value] of Object.entries(options)) {
    if (!known.includes(name)) throw new ConfigError(`${caller}(): ${name} is unknown; there are ${known.join(', ')}`)
    if (value !== undefined && !(Number.isSafeInteger(value) && value >= 1))
      throw new ConfigError(`${caller}(): ${name} must be a whole number from 1`)
  }
}

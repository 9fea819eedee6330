import type { Network } from './networks'

export interface Choice {
  table: readonly Network[]
  /** Ids in the order to show. */
  wanted: readonly string[]
  /** Touch first: phones and tablets. */
  phone: boolean
  /** Whether the browser has a sheet of its own. */
  native: boolean
  /** Facebook's app id. */
  app?: string | undefined
}

/** The networks to show at once, and the others. What can't work here is in neither, and unknown ids are passed over. */
export function chooseNetworks({ table, wanted, phone, native, app }: Choice): { first: Network[]; rest: Network[] } {
  const works = ({ on, way, link = '' }: Network) =>
    (!on || (on === 'phone') === phone) && (way !== 'native' || native) && (!!app || !link.includes('{app}'))
  const working = table.filter(works)
  const first = wanted.flatMap((one) => working.find(({ id }) => id === one) ?? [])
  return { first, rest: working.filter((one) => !first.includes(one)) }
}

import type { Network } from './networks'

export interface Choice {
  table: readonly Network[]
  /** Ids in the order to show, and networks of the merchant's own. */
  wanted: readonly (string | Network)[]
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
  const first = wanted.flatMap((one) => {
    if (typeof one === 'string') return working.find(({ id }) => id === one) ?? []
    return works(one) && (one.way || one.link?.startsWith('https://')) ? one : []
  })
  return { first, rest: working.filter((one) => !first.includes(one)) }
}

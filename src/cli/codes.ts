/**
 * Codes of ISO 4217 that `Intl` doesn't list: funds and units of account, and what is younger than some versions of Node.
 * Not metals (`XAU`), nor "no currency" (`XXX`): no shop has its prices in them.
 */
const NOT_IN_INTL = 'BOV CHE CHW CLF COU MXV SLE USN UYI UYW VED XAD XCG XDR XSU XUA ZWG'.split(' ')

/** Whether a text is a currency's code, in any case. */
export function isCurrency(text: string): boolean {
  const code = text.toUpperCase()
  return NOT_IN_INTL.includes(code) || Intl.supportedValuesOf('currency').includes(code)
}

/** Codes that `Intl` has a name for and that are no country: unknown, and what tests write. */
const NO_REGION = ['ZZ', 'XA', 'XB']

/** Whether a text is a country's code, alone or with a subdivision (`US-CA`), whose list nobody here has. */
export function isRegion(text: string): boolean {
  const country = /^([a-z]{2})(-[a-z0-9]{1,3})?$/i.exec(text)?.[1]?.toUpperCase()
  if (country === undefined || NO_REGION.includes(country)) return false
  return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(country) !== undefined
}

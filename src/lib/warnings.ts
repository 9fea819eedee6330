/** The host used Vitrine wrongly: names the attribute or option, the value, and what is allowed. Thrown by npm calls only. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const said = new Set<string>()

/** Tells the page's developer once, on the console; a script tag never throws into the host's page. */
export function warnOnce(message: string): void {
  if (said.has(message)) return
  said.add(message)
  console.warn(`[vitrine] ${message}`)
}

/** An event that the collector has not acknowledged yet. */
export interface LogEntry {
  /** Where it stands in the log, and which event it is: `log:` importance, time, id. */
  readonly key: string
  /** The event as it goes over the wire; what is stored is exactly what is sent. */
  readonly text: string
}

/** How the key of every logged event begins. */
export const LOG = 'log:'

/** The key of an event. Plain sorting puts views before important events, and old before new. */
export const logKey = (isImportant: boolean, atMs: number, id: string): string =>
  `${LOG}${+isImportant}${atMs.toString(36).padStart(9, '0')}:${id}`

/** When the event of a key was logged, milliseconds since 1970 by the clock of then. */
export const loggedAt = (key: string): number => Number.parseInt(key.slice(LOG.length + 1), 36)

/** The body of a request. */
export function encodeBatch(entries: readonly LogEntry[]): string {
  let text = ''
  for (const entry of entries) text += (text && ',') + entry.text
  return `[${text}]`
}

/** Important items before others, the newest of them first; when there are too many, the last one goes. */
export function insert<T>(list: T[], item: T, isImportant: boolean, max: number): T | undefined {
  if (isImportant) list.unshift(item)
  else list.push(item)
  return list.length > max ? list.pop() : undefined
}

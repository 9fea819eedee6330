/** A small part of the device's storage, under a prefix of its own. Nothing here ever throws. */
export interface DeviceStorage {
  /** The stored text, or null when there is none or storage cannot be read. */
  get(key: string): string | null
  /** Whether the text is stored now; false when storage is denied or full. */
  set(key: string, value: string): boolean
  remove(key: string): void
  /** All keys under the prefix, without it, in no order. */
  keys(): string[]
}

/**
 * Opens `localStorage` or `sessionStorage`. Where the browser denies it (merely touching the property may throw), or the
 * quota is spent, reads give nothing and writes give `false`.
 * @param prefix stands before each key, e.g. `vitrine:`
 */
export function openStorage(
  window: Pick<Window, 'localStorage' | 'sessionStorage'>,
  area: 'localStorage' | 'sessionStorage',
  prefix: string,
): DeviceStorage {
  const attempt = <T>(fallback: T, action: (storage: Storage) => T): T => {
    try {
      return action(window[area])
    } catch {
      return fallback // denied, full, or missing
    }
  }
  return {
    get: (key) => attempt<string | null>(null, (storage) => storage.getItem(prefix + key)),
    set: (key, value) =>
      attempt(false, (storage) => {
        storage.setItem(prefix + key, value)
        return true
      }),
    remove: (key) => attempt(undefined, (storage) => storage.removeItem(prefix + key)),
    keys: () =>
      attempt([], (storage) => {
        const keys: string[] = []
        for (let i = 0; i < storage.length; i++) {
          const key = storage.key(i)
          if (key?.slice(0, prefix.length) === prefix) keys.push(key.slice(prefix.length))
        }
        return keys
      }),
  }
}

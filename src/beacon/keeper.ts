import { type Farewell, VISITOR } from './other-tabs'

/** What Vitrine remembers of a shopper: on the device once consent is granted, else in this page's memory only. Never throws. */
export interface Keeper {
  /** Given `isDue`, also looks on the device where consent does not allow it: to erase what was stored when it did. */
  get(key: string, isDue?: boolean): string | null
  /** Whether the device took the text; in memory it is in any case. */
  set(key: string, value: string): boolean
  remove(key: string): void
  /** Whether the device has what was set, not this page's memory alone. */
  has(key: string): boolean
  /** Whether the device took the text; false as well while it may not be asked. */
  write(key: string, value: string): boolean
  /** Names of all that is on the device, in no order. */
  keys(): string[]
  /** Whether consent is granted: while it is not, nothing is read or written. */
  isOpen: boolean
  /** Consent is granted: what was remembered in memory goes to the device. */
  open(): void
  /** Removes what is in memory only. */
  clear(): void
  /** Removes everything, on the device and in memory, and says why to the other tabs. */
  erase(farewell: Farewell): void
}

const PREFIX = 'vitrine:'

/** Storage may be denied (merely touching it throws), full, or emptied at any time. */
export function createKeeper(window: Window): Keeper {
  /** What the device did not take. */
  const memory = new Map<string, string>()

  const attempt = <T>(action: (storage: Storage) => T): T | null => {
    try {
      return action(window.localStorage)
    } catch {
      return null // denied, full, or missing
    }
  }
  const write = (key: string, value: string): boolean =>
    keeper.isOpen && attempt((storage) => storage.setItem(PREFIX + key, value)) !== null
  const keys = (): string[] =>
    (attempt(Object.keys) ?? []).filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length))
  const remove = (key: string): void => {
    memory.delete(key)
    attempt((storage) => storage.removeItem(PREFIX + key))
  }
  const set = (key: string, value: string): boolean => {
    const isKept = write(key, value)
    if (isKept) memory.delete(key)
    else memory.set(key, value)
    return isKept
  }

  const keeper: Keeper = {
    get: (key, isDue) =>
      memory.get(key) ?? attempt((storage) => (keeper.isOpen || isDue ? storage.getItem(PREFIX + key) : null)),
    set,
    remove,
    has: (key) => keeper.isOpen && !memory.has(key),
    write,
    keys,
    isOpen: false,
    open() {
      keeper.isOpen = true
      for (const [key, value] of memory) set(key, value)
    },
    clear: () => memory.clear(),
    erase(farewell) {
      memory.clear()
      const names = keys()
      names.forEach(remove)
      // Where nothing was, no other tab holds anything either.
      if (names.length) attempt((storage) => storage.setItem(PREFIX + VISITOR, farewell))
      remove(VISITOR)
    },
  }
  return keeper
}

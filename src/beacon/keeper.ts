import { type DeviceStorage, openStorage } from '../lib/storage'

/** What Vitrine remembers of a shopper: on the device once consent is granted, else in this page's memory only. */
export interface Keeper {
  get(key: string): string | null
  set(key: string, value: string): void
  remove(key: string): void
  /** The device's own storage, for who asks `isOpen` before. */
  readonly device: DeviceStorage
  /** Whether the device may be read and written. */
  isOpen(): boolean
  /** The random id of this visit (a tab, until it is closed); null while nothing may be stored. */
  session(create: () => string): string | null
  /** Consent is granted: what was remembered in memory goes to the device. */
  open(): void
  /** Consent is not there (any more): nothing is read or written from now on. */
  close(): void
  /** Removes everything, on the device and in memory. */
  erase(): void
}

const PREFIX = 'vitrine:'
const SESSION = 'session'

export function createKeeper(window: Window): Keeper {
  const local = openStorage(window, 'localStorage', PREFIX)
  const tab = openStorage(window, 'sessionStorage', PREFIX)
  let memory = new Map<string, string>()
  let isOpen = false
  return {
    // Memory holds only what the device would not take.
    get: (key) => memory.get(key) ?? (isOpen ? local.get(key) : null),
    set(key, value) {
      if (isOpen && local.set(key, value)) memory.delete(key)
      else memory.set(key, value)
    },
    remove(key) {
      memory.delete(key)
      if (isOpen) local.remove(key)
    },
    device: local,
    isOpen: () => isOpen,
    session(create) {
      if (!isOpen) return null
      const id = tab.get(SESSION) ?? memory.get(SESSION) ?? create()
      if (!tab.set(SESSION, id)) memory.set(SESSION, id)
      return id
    },
    open() {
      isOpen = true
      memory.forEach((value, key) => {
        if (local.set(key, value)) memory.delete(key)
      })
    },
    close() {
      isOpen = false
    },
    erase() {
      memory = new Map()
      const areas = [local, tab]
      for (let a = 0; a < areas.length; a++) {
        const keys = areas[a]!.keys()
        for (let i = 0; i < keys.length; i++) areas[a]!.remove(keys[i]!)
      }
    },
  }
}

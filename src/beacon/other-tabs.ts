/** Why everything was erased: the new level, or the shopper's wish to be forgotten. */
export type Farewell = 'anonymous' | 'denied' | 'forgotten'

/** The key that carries it: every browser that is known has one. */
export const VISITOR = 'visitor'

/**
 * Hears that another tab of the store has erased what is on the device: for a moment its reason stands where the visitor's
 * id was (`createKeeper`), which browsers tell all other tabs. A channel of messages would keep pages out of the
 * back/forward cache.
 */
export function hearOtherTabs(window: Window, signal: AbortSignal, hear: (farewell: Farewell) => void): void {
  const onStorage = ({ key, newValue }: StorageEvent): void => {
    if (key === `vitrine:${VISITOR}` && /^(anonymous|denied|forgotten)$/.test(newValue!)) hear(newValue as Farewell)
  }
  window.addEventListener('storage', onStorage, { capture: true, signal })
}

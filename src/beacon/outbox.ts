import type { Keeper } from './keeper'
import { encodeBatch, insert, LOG, type LogEntry } from './log'
import type { Sender } from './sender'

/** Where recorded events go. Logs them at once; what sends them is loaded when there is something to send. */
export interface Outbox extends Pick<Sender, 'add' | 'flush' | 'leave' | 'persist' | 'drop' | 'forget'> {
  /** The page or the network is back, or storage may be read: sends what waits, here and in the log. */
  wake(): void
}

/** More than any page makes before its sender is there. */
const MAX_EARLY = 1000
/** So many fit into a request whatever they are about, conversions excepted. */
const MAX_HANDED_OVER = 25

/**
 * @param defer runs something when the caller's handler is done
 * @param handOver gives a batch to `sendBeacon`
 * @param load makes the sender; tried again with the next event when it fails
 */
export function createOutbox(
  keeper: Keeper,
  defer: (action: () => void) => void,
  handOver: (batch: string) => void,
  load: () => Promise<Sender>,
): Outbox {
  let early: { entry: LogEntry; isImportant: boolean }[] = []
  let handedOver = 0
  let sender: Sender | undefined
  let loading: Promise<void> | undefined

  const persist = (): void => {
    sender?.persist()
    for (const { entry } of early) keeper.write(entry.key, entry.text)
  }

  const open = (): Promise<void> =>
    (loading ??= load().then(
      (loaded) => {
        sender = loaded
        for (const { entry, isImportant } of early.splice(0)) loaded.add(entry, isImportant)
      },
      () => {
        loading = undefined
      },
    ))

  /** Opens the sender for what there is to send; there is none for nothing. */
  const whenNeeded = async (): Promise<Sender | undefined> => {
    const isLeft = () => keeper.isOpen && keeper.keys().some((key) => key.startsWith(LOG))
    if (!sender && (early.length || isLeft())) await open()
    return sender
  }

  return {
    add(entry, isImportant) {
      if (sender) return sender.add(entry, isImportant)
      insert(early, { entry, isImportant }, isImportant, MAX_EARLY)
      defer(persist)
      void open()
    },
    flush: async () => (await whenNeeded())?.flush(),
    leave() {
      if (sender) return sender.leave()
      persist()
      // A page that is left before its sender was there; without consent there is no log to make up for it.
      if (early.length > handedOver) handOver(encodeBatch(early.slice(0, MAX_HANDED_OVER).map(({ entry }) => entry)))
      handedOver = early.length
    },
    wake: async () => (await whenNeeded())?.wake(),
    persist,
    drop() {
      early = []
      handedOver = 0
      sender?.drop()
    },
    forget: async (visitor) => {
      await open()
      sender?.forget(visitor)
    },
  }
}

import { type ReadonlySignal, signal } from '@preact/signals'
import type { ComponentChild } from 'preact'
import { live } from '../lib/live'
import type { Network } from './networks'

export interface SheetProps {
  choice: ReadonlySignal<{ first: readonly Network[]; rest: readonly Network[] }>
  /** Whether the others are offered too. */
  rest: boolean
  loadMore: () => void
  title: string
  status: ReadonlySignal<string>
  below: ReadonlySignal<ComponentChild>
  say: (key: string, values?: Record<string, string>) => string
  /** Link of a network now, or null where a button does it. */
  href: (network: Network) => string | null
  act: (network: Network, event: Event) => void
  close: () => void
}

/** What the share menu shows. */
export const Sheet = live(
  (_life, { choice, rest, loadMore, title, status, below, say, href, act, close }: SheetProps) => {
    const open = signal(false)
    /** What stands where the button was that unfolded it. */
    const takeFocus = (item: HTMLElement | null) => (item?.firstChild as HTMLElement | null)?.focus()
    const item = (network: Network, at: number, list: readonly Network[]) => {
      const link = network.way ? null : href(network)
      const choose = (event: Event) => act(network, event)
      const shown = {
        'data-act': network.id,
        onClick: choose,
        children: [<Icon path={network.icon} />, network.name ?? say(network.id)],
      }
      return (
        <li key={network.id} ref={at || list === choice.value.first ? null : takeFocus}>
          {link ? (
            // A middle click opens a link too, and is no `click`.
            <a
              href={link}
              target="_blank"
              rel="noopener"
              onAuxClick={(event) => event.button === 1 && choose(event)}
              {...shown}
            />
          ) : (
            <button type="button" {...shown} />
          )}
        </li>
      )
    }
    const unfold = () => {
      open.value = true
      loadMore()
    }
    return () => (
      <>
        <div>
          <h2>
            {say('shareName', { name: '\n' })
              .split(/(\n)/)
              .map((words, at) => (at % 2 ? <bdi>{title}</bdi> : words))}
          </h2>
          <button type="button" aria-label={say('close')} onClick={close}>
            <Icon path="M5 5l10 10M15 5L5 15" />
          </button>
        </div>
        <ul>
          {choice.value.first.map(item)}
          {rest &&
            (open.value ? (
              choice.value.rest.map(item)
            ) : (
              <li>
                <button type="button" data-act="more" onClick={unfold}>
                  <Icon path="M5 7l5 5 5-5" />
                  {say('more')}
                </button>
              </li>
            ))}
        </ul>
        <p role="status">{status.value}</p>
        {below.value}
      </>
    )
  },
)

const Icon = ({ path }: { path: string }) => (
  <svg viewBox="0 0 20 20" aria-hidden="true">
    <path d={path} />
  </svg>
)
